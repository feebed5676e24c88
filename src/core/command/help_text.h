// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"

namespace opsdeck::core {

enum class HelpFormat { plain, markdown };

/// The help of one automation: what it does, how to type it, its parameters, what it may break, where it comes from.
[[nodiscard]] QString automation_help(const AutomationDefinition& definition, HelpFormat format);

/// One line for each automation, grouped by pack, ordered by id.
[[nodiscard]] QString help_list(const Definitions& definitions, HelpFormat format);

} // namespace opsdeck::core
