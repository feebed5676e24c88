// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "opsflow/run/confirmation.h"

namespace opsdeck::opsflow {

/// How much a person has to do: at least what the danger asks for (read nothing, change a preview, destructive the
/// phrase), more if the definition says so. `skip_preview` (`--yes`) takes away a preview, never a phrase.
[[nodiscard]] ConfirmationMode confirmation_mode(const core::AutomationDefinition& definition, core::Verb verb,
                                                 bool skip_preview);

} // namespace opsdeck::opsflow
