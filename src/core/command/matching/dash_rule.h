// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"

namespace opsdeck::core {

/// Whether a value of the parameter may start with "-": it is allowed to, it can only be a number, or no program gets
/// it at the start of an argument that could be taken for an option. Argument injection is refused before anything
/// runs.
[[nodiscard]] bool may_start_with_dash(const AutomationDefinition& definition, const ParameterDefinition& parameter);

/// Every command of a definition, with the field it stands in.
struct NamedCommand {
    QString field;
    const CommandTemplate* command = nullptr;
};
[[nodiscard]] std::vector<NamedCommand> commands_of(const AutomationDefinition& definition);

} // namespace opsdeck::core
