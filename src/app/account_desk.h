// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/account_opening.h"
#include "opsflow/dashboard/console_sources.h"
#include "opsflow/dashboard/dashboard_desk.h"
#include "opsflow/run/confirmation.h"
#include "opsflow/workspace/workspace.h"

#include <memory>

namespace opsdeck::app {

/// Everything behind a window that belongs to one account, in the order of making; taken apart in the reverse order.
struct AccountDesk {
    /// `confirmation` and `clock` outlive it.
    AccountDesk(OpenAccount account, const ProgramPaths& paths, const QString& profile,
                opsflow::Confirmation& confirmation, const core::Clock& clock);

    OpenAccount account;
    opsflow::Workspace workspace;
    opsflow::ConsoleSources sources;
    opsflow::DashboardDesk dashboards;

    [[nodiscard]] opsflow::Console& console() { return *account.console; }
    /// For people: "Local room", "chat.example.org".
    [[nodiscard]] QString server_name() const;
};

} // namespace opsdeck::app
