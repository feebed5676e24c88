// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/commands/command_answer.h"

#include <QString>

#include <vector>

namespace opsdeck::localroom {

struct BuiltinCommand {
    QString trigger;
    QString description;
    QString hint;
    QString display_name;
    ApiResult<CommandAnswer> (*run)(Context&, const CommandCall&);
};

/// Every command this server can run, in the order of the alphabet.
[[nodiscard]] const std::vector<BuiltinCommand>& builtin_commands();
[[nodiscard]] const BuiltinCommand* find_builtin(const QString& trigger);

} // namespace opsdeck::localroom
