// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/argument_binder.h"
#include "core/command/arguments.h"
#include "core/command/definition.h"

namespace opsdeck::core {

/// The one way we print a line back: the first form of the verb that can hold the values, the rest as name=value in the
/// order of the definition; values equal to the default are left out of the tail. parse_line of it gives the same
/// automation, verb and values, whatever the values hold. Without a fitting form the id stands for the form.
/// It holds secrets in the clear: for the process only, never for a post, a log or a file.
[[nodiscard]] QString canonical_line(const AutomationDefinition& definition, const Arguments& arguments,
                                     Verb verb = Verb::run);

/// The same among others: written so that none of `all` takes the line for itself or makes it ambiguous.
[[nodiscard]] QString canonical_line(const DefinitionPtr& definition, const Arguments& arguments, Verb verb,
                                     const Definitions& all, const BindOptions& options = {});

/// The same with secrets as ***, for people, posts and the ledger.
[[nodiscard]] QString display_line(const AutomationDefinition& definition, const Arguments& arguments,
                                   Verb verb = Verb::run);

} // namespace opsdeck::core
