// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/arguments.h"
#include "core/command/definition.h"

#include <optional>

namespace opsdeck::opsflow {

/// A short way to type a line, read generously: "dep web prod" for "deploy {app} {version} to {env}".
struct LineFit {
    size_t form = 0; ///< of AutomationDefinition::say
    core::ParameterTexts texts;
    double text = 0; ///< 0 to 1: how much of the form's own words was there
};

/// The words in their order: beginnings of the form's literals, the rest values. A value goes to the first free slot
/// whose offered values begin with it, else to the first free slot that can take it. What comes out is a guess that
/// a person sees before anything runs. Nothing when words are left over or none was a literal.
[[nodiscard]] std::optional<LineFit> fit_line(const core::AutomationDefinition& definition, core::Verb verb,
                                              const QString& words);

} // namespace opsdeck::opsflow
