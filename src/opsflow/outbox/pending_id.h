// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

namespace opsdeck::opsflow {

/// "<user id>:<uuid>": the server's memory of these is shared by everybody, so it must not be guessable.
[[nodiscard]] core::PendingPostId new_pending_id(const core::UserId& user);

} // namespace opsdeck::opsflow
