// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/argument_binder.h"
#include "core/ports/secret_store.h"
#include "opsflow/run/confirmation.h"

namespace opsdeck::opsflow {

/// The problems that no secret can solve.
[[nodiscard]] std::vector<core::ValueProblem> other_problems(const core::AutomationDefinition& definition,
                                                             const std::vector<core::ValueProblem>& problems);

/// Values of the secret parameters that the line does not hold: from the keychain where the definition names an entry,
/// else asked for. `store` may be null.
[[nodiscard]] QCoro::Task<core::Result<core::ParameterTexts>> secret_texts(core::DefinitionPtr definition,
                                                                           core::ParameterTexts given,
                                                                           core::SecretStore* store,
                                                                           Confirmation* confirmation);

} // namespace opsdeck::opsflow
