// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/situation/insight.h"

#include <vector>

namespace opsdeck::opsflow {

/// A run that did not end well.
struct SituationFailure {
    RunFacts run;
    bool has_recovered = false; ///< the same line succeeded since
    bool operator==(const SituationFailure&) const = default;
};

struct SituationLimits {
    core::Millis lately = std::chrono::hours(24); ///< older failures and insights are history, not the situation
    core::Millis sign_of_life =
        std::chrono::hours(1); ///< a stranger's run that said nothing for longer is not "running"
    size_t failures = 5;
    InsightRule rule;
};

/// How things stand in a room, or in all of them, at one moment.
struct SituationValues {
    core::Timestamp at;
    std::vector<RunFacts> running; ///< longest first
    NewestInsight newest;
    std::vector<SituationFailure> failures; ///< newest first

    /// Nothing runs, nothing failed and nothing was learned lately: there is nothing to show.
    [[nodiscard]] bool is_empty() const { return running.empty() && failures.empty() && !newest.headline; }
    bool operator==(const SituationValues&) const = default;
};

/// Pure. `insights` and `runs` as from insights_of() and run_facts(); `room` empty: all of them.
[[nodiscard]] SituationValues situation_of(const std::vector<Insight>& insights, const std::vector<RunFacts>& runs,
                                           const core::RoomId& room, core::Timestamp now,
                                           const SituationLimits& limits = {});

/// It is under way as far as anybody knows: it has no end, and there was a sign of life of it.
[[nodiscard]] bool is_under_way(const RunFacts& run, core::Timestamp now, const SituationLimits& limits = {});

} // namespace opsdeck::opsflow
