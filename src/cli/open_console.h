// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/account_opening.h"
#include "cli/context.h"

namespace opsdeck::cli {

using OpenConsole = app::OpenAccount;

/// The server that was named, else the profile's account, else the profile's local room. Tells the console's notices
/// on standard error.
[[nodiscard]] QCoro::Task<core::Result<OpenConsole>> open_console(Context* context, bool follow_live);

} // namespace opsdeck::cli
