// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// Every logging category of the program, one a layer. Info and up are on by default;
/// `QT_LOGGING_RULES="opsdeck.*=true"` shows everything. No secret and no text of a post is ever logged.
namespace opsdeck {

Q_DECLARE_LOGGING_CATEGORY(log_core)
Q_DECLARE_LOGGING_CATEGORY(log_store)
Q_DECLARE_LOGGING_CATEGORY(log_mattermost)
Q_DECLARE_LOGGING_CATEGORY(log_automation)
Q_DECLARE_LOGGING_CATEGORY(log_opsflow)
Q_DECLARE_LOGGING_CATEGORY(log_localroom)
Q_DECLARE_LOGGING_CATEGORY(log_widgets)
Q_DECLARE_LOGGING_CATEGORY(log_app)
Q_DECLARE_LOGGING_CATEGORY(log_cli)

} // namespace opsdeck
