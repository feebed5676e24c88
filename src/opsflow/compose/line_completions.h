// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/composer_aids.h"

namespace opsdeck::opsflow {

/// What may follow a line whose first word is complete, from what the grammar allows there: values first, then words.
[[nodiscard]] LineCompletions completions_behind(const QString& line, const core::Definitions& likely);

/// A whole form as a completion: inserts its leading words.
[[nodiscard]] LineCompletion form_completion(const core::AutomationDefinition& definition, const core::SayForm& form);

/// The fetched values that fit what is typed, as completions; those that begin with it come first.
[[nodiscard]] std::vector<LineCompletion> value_completions(const OfferedValues& choices, const QString& typed);

} // namespace opsdeck::opsflow
