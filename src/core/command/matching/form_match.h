// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/argument_binder.h"
#include "core/command/definition.h"
#include "core/command/line_tokens.h"

namespace opsdeck::core {

/// One way to read a line, before it is decided which way is meant.
struct FormReading {
    DefinitionPtr definition;
    Verb verb = Verb::run;
    QString form; ///< as written in the definition, or its id
    ParameterTexts texts;
    Binding binding;
    bool complete = false; ///< every word of the form is there, or everything it stands for was given by name
    int literals = 0;      ///< words of the line that are literals of the form
    int certainty = 0;     ///< how much the values say that this form is meant

    [[nodiscard]] bool is_usable() const { return binding.is_complete(); }
    /// How far the values are from being right; 0 when it is usable.
    [[nodiscard]] int wrongness() const;
};

/// All readings of the tokens (from `first` on) as forms of one automation.
[[nodiscard]] std::vector<FormReading> read_forms(const DefinitionPtr& definition, const std::vector<LineToken>& tokens,
                                                  size_t first, const BindOptions& options);

/// Why no plan can be shown; nothing when one can.
[[nodiscard]] std::optional<ValueProblem> plan_problem(const AutomationDefinition& definition);

} // namespace opsdeck::core
