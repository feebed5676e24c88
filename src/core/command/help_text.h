// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"

namespace opsdeck::core {

enum class HelpFormat { plain, markdown };

/// The help of one automation: what it does, how to type it, its parameters, what it may break, where it comes from.
/// Plain text is wrapped to `width` cells; 0: not wrapped. No word is cut.
[[nodiscard]] QString automation_help(const AutomationDefinition& definition, HelpFormat format, int width = 0);

/// One row for each automation, grouped by pack, ordered by id.
[[nodiscard]] QString help_list(const Definitions& definitions, HelpFormat format, int width = 0);

} // namespace opsdeck::core
