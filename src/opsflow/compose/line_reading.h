// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/line_index.h"
#include "opsflow/run/confirmation.h"

namespace opsdeck::opsflow {

/// What would become of a line if it were sent now; the same reading that the pipeline will make.
struct LineReading {
    enum class Kind {
        empty,
        runs,       ///< it is complete; secrets are asked for when it runs
        incomplete, ///< an automation answers, and something is missing
        invalid,    ///< an automation answers, and a value cannot be
        ambiguous,  ///< several answer equally well
        unknown,    ///< nobody has automated it: it would be filed as a gap
        malformed,  ///< an open quote
    };

    Kind kind = Kind::empty;
    QString line;  ///< of `runs`: canonical, secrets masked
    QString title; ///< of the automation
    core::Danger danger = core::Danger::read;
    core::Verb verb = core::Verb::run;
    QString environment; ///< empty when it has none
    bool is_production = false;
    ConfirmationMode confirmation = ConfirmationMode::none; ///< what a person has to do before it starts
    bool asks_secret = false;                               ///< a secret will be asked for
    bool holds_secret = false;                              ///< a secret was typed: the text must not be kept anywhere
    QStringList missing;                                    ///< names of parameters
    QString problem;                                        ///< of invalid, incomplete and malformed: for people
    QStringList candidates;                                 ///< of ambiguous: ids

    [[nodiscard]] bool is_answered() const { return kind != Kind::unknown && kind != Kind::empty; }
    bool operator==(const LineReading&) const = default;
};

[[nodiscard]] LineReading read_line(const QString& line, const LineIndex& index, const core::BindOptions& options);

/// How the values of a bound line look before it runs: canonical and with masks for the secrets that will be asked for.
[[nodiscard]] QString line_to_show(const core::AutomationDefinition& definition, const core::Arguments& arguments,
                                   core::Verb verb);

} // namespace opsdeck::opsflow
