// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/run/run.h"
#include "opsflow/run/outcome.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace opsdeck::opsflow {

/// Something a person may want to run next; never run by itself.
struct FollowUp {
    QString label;
    QString line; ///< canonical: what would be submitted
    core::AutomationId automation;
    bool is_rollback = false; ///< offered because the run failed
};

/// What became of a submitted line.
enum class SubmitKind {
    ran,          ///< there is a run; see its outcome
    gap,          ///< no automation answers the line; a gap was filed
    refused,      ///< a rule, a failed check or a person said no: nothing ran
    invalid_line, ///< an automation answers, but the line is incomplete or wrong: nothing ran
};

struct RunReport {
    SubmitKind kind = SubmitKind::ran;
    core::Run run;                   ///< of `ran`, and of `refused` when it had got an id
    Outcome outcome = Outcome::lost; ///< of `ran`
    QString answer;                  ///< what was asked for, for the terminal: the help text, the table; plain text
    QStringList columns;             ///< of the parsed table, if any
    std::vector<QStringList> rows;
    std::vector<FollowUp> followups;
    QString output_path;      ///< redacted output as a file; empty when there is none
    core::Error problem;      ///< of `refused` and `invalid_line`: what to tell; of `ran`: its end is not stored yet
    QString gap_key;          ///< of `gap`
    int gap_times = 0;        ///< how often it was asked for, this time included
    QStringList near_matches; ///< of `gap`: lines that would work
};

} // namespace opsdeck::opsflow
