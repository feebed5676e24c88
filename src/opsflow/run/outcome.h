// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "core/run/run_event.h"

#include <QString>

namespace opsdeck::opsflow {

/// How a run ended, finer than its state: each of these is told to people in its own words.
enum class Outcome {
    succeeded,
    failed,             ///< it ran and said no: exit status, or its after-check
    cancelled,          ///< a person stopped it
    timed_out,          ///< over its time
    silent,             ///< it printed nothing for longer than it may
    over_limit,         ///< more output than allowed
    missing_executable, ///< nothing was started: the program is not there or cannot be executed
    killed,             ///< a signal from somewhere else ended it
    disk_full,          ///< its output could not be stored any more, so it was stopped
    rejected,           ///< a rule or a person said no: nothing ran
    expired,            ///< it never started, and it never will
    lost,               ///< contact was lost: whether it finished is unknown
};

[[nodiscard]] core::RunState state_of(Outcome outcome);
[[nodiscard]] QString to_text(Outcome outcome); ///< stable names: "missing_executable"
[[nodiscard]] core::Result<Outcome> outcome_from_text(const QString& text);

/// The outcome of a stored run; one that has not ended yet has none and gives `lost`.
[[nodiscard]] Outcome outcome_of(const core::Run& run);
/// Notes it in the run: its state, and the finer name in its handle.
void set_outcome(core::Run& run, Outcome outcome);

/// What the end of a process means, before any after-check.
[[nodiscard]] Outcome outcome_of_end(const core::RunFinished& finished);

[[nodiscard]] QString mark_of(Outcome outcome);   ///< "✔", "✖", "?", ...: shape, so that colour is never alone
[[nodiscard]] QString words_of(Outcome outcome);  ///< for people, inside a sentence: "stopped: over its time limit"
[[nodiscard]] QString colour_of(Outcome outcome); ///< "#2e7d32", for the bar of a message attachment

} // namespace opsdeck::opsflow
