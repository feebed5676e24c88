// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ledger/ledger_entry.h"
#include "core/run/run_state.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// How much automation carries, from the ledger alone. Definitions: reference to the experience paper, section 5.
struct VelocityReport {
    struct Week {
        QString name; ///< ISO: "2026-W47"
        int runs = 0;
        int succeeded = 0;
        int gaps = 0;
    };
    int runs = 0; ///< that ended in the window, dry runs and refusals not counted
    int succeeded = 0;
    int failed = 0; ///< failed, timed out, over a limit
    int cancelled = 0;
    int lost = 0;
    std::vector<Week> weeks;        ///< every week of the window, empty ones too, oldest first
    std::optional<double> success;  ///< succeeded / (succeeded + failed); nothing without runs
    std::optional<double> coverage; ///< attempts that an automation answered / all attempts
    int attempts = 0; ///< runs that are over, dry ones and refused ones too, and gaps; a person's repeats within ten
                      ///< minutes are one
    int open_gaps = 0;
    int closed_gaps = 0;                           ///< in the window
    double minutes_saved = 0;                      ///< sum over succeeded runs of declared minutes minus their own time
    int runs_with_baseline = 0;                    ///< how many runs declare minutes at all
    std::vector<std::pair<QString, int>> most_run; ///< automation, runs; at most five
};

/// What the report has to know of an automation.
struct VelocityBaseline {
    double minutes = 0;                       ///< declared as saved by one run
    core::Danger danger = core::Danger::read; ///< a run that was less dangerous than this was a dry one
};

/// `run_entries` and `gap_entries` are those of the window in the order of the ledger; `baselines` by automation id.
/// What has not ended, the report itself for one, is not counted yet.
[[nodiscard]] VelocityReport velocity_report(const std::vector<core::LedgerEntry>& run_entries,
                                             const std::vector<core::LedgerEntry>& gap_entries, int open_gaps,
                                             const QHash<QString, VelocityBaseline>& baselines, core::Timestamp from,
                                             core::Timestamp to);

/// One line: "42 runs, 93 % succeeded, 81 % of what was asked for is automated".
[[nodiscard]] QString headline_of(const VelocityReport& report, int days);
/// The numbers as rows of (what, value), the number of cases beside each.
[[nodiscard]] std::vector<QStringList> rows_of(const VelocityReport& report);

} // namespace opsdeck::opsflow
