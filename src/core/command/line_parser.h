// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/argument_binder.h"
#include "core/command/definition.h"

#include <variant>

namespace opsdeck::core {

/// A line that can run.
struct LineMatch {
    DefinitionPtr definition;
    Verb verb = Verb::run;
    ParameterTexts texts;
    Arguments arguments;
};

/// The automation is known, but values are missing or wrong: fill the form from here.
struct LineIncomplete {
    DefinitionPtr definition;
    Verb verb = Verb::run;
    ParameterTexts texts;
    Arguments arguments; ///< what is right so far
    std::vector<ValueProblem> problems;
};

/// Several automations answer equally well, or none of several can use the values; a person has to choose.
struct LineAmbiguous {
    struct Candidate {
        DefinitionPtr definition;
        QString form; ///< the one that fits: "logs {app}"
        ParameterTexts texts;
        std::vector<ValueProblem> problems; ///< empty: it could run
    };
    std::vector<Candidate> candidates;
};

/// An automation that is near to what was typed.
struct NearMatch {
    DefinitionPtr definition;
    QString suggestion; ///< a form of it: "restart {app} in {env}"
    double score = 0;   ///< 0 to 1

    bool operator==(const NearMatch&) const = default;
};

/// Nobody has automated this yet; nearest first, at most five.
struct LineUnknown {
    std::vector<NearMatch> near;
};

/// The line cannot be read at all: an open quote.
struct LineMalformed {
    qsizetype position = 0;
    QString text;
};

struct LineEmpty {};

using LineOutcome = std::variant<LineMatch, LineIncomplete, LineAmbiguous, LineUnknown, LineMalformed, LineEmpty>;

/// Finds what a line means. A form fits when its literals stand where it says (case does not matter) and every slot has
/// one word; behind the form only name=value words follow, and there a line may stop early (`deploy web`,
/// `deploy web env=test`): the rest is missing or given by name. A slot's own name in front of its value is taken off
/// (`logs app=web`); any other "=" stays part of the value. The id of an automation is a form without slots:
/// `app.restart app=web`. "plan" in front of a line that means something asks for its plan.
/// Of several forms that fit, the complete ones come first, then the most literals, then right values before wrong
/// ones, then the narrower types (a url before a text), then the values that are less wrong, then the order in the
/// file. Pure; callable from any thread.
[[nodiscard]] LineOutcome parse_line(const QString& line, const Definitions& definitions,
                                     const BindOptions& options = {});

/// For people: what can be typed instead, or why each of them cannot use the line. Several lines; holds no secret.
[[nodiscard]] QString ambiguity_text(const LineAmbiguous& line);

/// Automations near to a line: misspelt literal words, id or title. Best first.
[[nodiscard]] std::vector<NearMatch> near_matches(const QString& line, const Definitions& definitions, int limit = 5);

/// What may be typed next, for completion: the next literal words and parameter names that fit behind the line.
struct LineContinuation {
    DefinitionPtr definition;
    Verb verb = Verb::run;
    SayWord next;         ///< a literal, or the slot to fill
    QString typed;        ///< the part of it that is already there
    ParameterTexts texts; ///< the slots filled so far, for choices that need others
    qsizetype from = 0;   ///< where the word that it belongs to begins, UTF-16 units
    QString prefix;       ///< of that word, in front of a slot's value: "level="
};
/// `line` ends at the cursor. "plan" in front is understood.
[[nodiscard]] std::vector<LineContinuation> continuations(const QString& line, const Definitions& definitions);

} // namespace opsdeck::core
