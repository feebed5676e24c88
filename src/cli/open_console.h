// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "cli/local_room_host.h"
#include "opsflow/console.h"

#include <memory>

namespace opsdeck::cli {

/// A console, and the local room it may live on. Destroyed in this order: first the console.
struct OpenConsole {
    std::unique_ptr<LocalRoomHost> local_room; ///< null on a real server
    std::unique_ptr<opsflow::Console> console;
};

/// The server that was named, else the profile's account, else the profile's local room. Tells the console's notices
/// on standard error.
[[nodiscard]] QCoro::Task<core::Result<OpenConsole>> open_console(Context* context, bool follow_live);

} // namespace opsdeck::cli
