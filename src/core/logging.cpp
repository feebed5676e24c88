// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"

namespace opsdeck {

Q_LOGGING_CATEGORY(log_core, "opsdeck.core", QtInfoMsg)
Q_LOGGING_CATEGORY(log_store, "opsdeck.store", QtInfoMsg)
Q_LOGGING_CATEGORY(log_mattermost, "opsdeck.mattermost", QtInfoMsg)
Q_LOGGING_CATEGORY(log_automation, "opsdeck.automation", QtInfoMsg)
Q_LOGGING_CATEGORY(log_opsflow, "opsdeck.opsflow", QtInfoMsg)
Q_LOGGING_CATEGORY(log_localroom, "opsdeck.localroom", QtInfoMsg)
Q_LOGGING_CATEGORY(log_widgets, "opsdeck.widgets", QtInfoMsg)
Q_LOGGING_CATEGORY(log_app, "opsdeck.app", QtInfoMsg)
Q_LOGGING_CATEGORY(log_cli, "opsdeck.cli", QtInfoMsg)

} // namespace opsdeck
