// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/console_options.h"
#include "opsflow/session/session.h"

namespace opsdeck::opsflow {

/// Which account to open: the server and token that were named, else the account this profile used last with the token
/// that was kept for it. Errors: unauthenticated when there is no token, not_found when the profile is new.
[[nodiscard]] QCoro::Task<core::Result<SessionRequest>> choose_account(ConsoleOptions options);

} // namespace opsdeck::opsflow
