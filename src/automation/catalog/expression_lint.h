// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/expression/expression.h"
#include "core/command/definition.h"
#include "core/command/finding.h"

namespace opsdeck::automation {

/// Whether every expression of a definition is one JavaScript expression; runs nothing.
[[nodiscard]] core::Findings lint_expressions(const core::AutomationDefinition& definition, ExpressionEngine& engine);

/// What is said about automations that name each other: follow-ups and rollbacks that do not exist here, or take
/// parameters that their target does not have. Warnings: the other pack may be missing only on this machine.
[[nodiscard]] core::Findings lint_references(const core::Definitions& definitions);

} // namespace opsdeck::automation
