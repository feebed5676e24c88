// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace opsdeck::app {

/// The server a profile signed in to with `opsdeckctl login`; empty: its local room.
[[nodiscard]] QString signed_in_server(const QString& profile_dir);
[[nodiscard]] core::Done remember_server(const QString& profile_dir, const QString& url);

} // namespace opsdeck::app
