// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/arguments.h"
#include "core/command/definition.h"
#include "core/run/redaction_rule.h"

namespace opsdeck::opsflow {

/// What a run with these values has to hide, by the definition's rules and its secrets. Holds live secrets.
[[nodiscard]] core::Redaction run_redaction(const core::AutomationDefinition& definition,
                                            const core::Arguments& arguments);

} // namespace opsdeck::opsflow
