// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/situation.h"

#include <algorithm>
#include <map>
#include <utility>

namespace opsdeck::opsflow {
namespace {

/// When its end was known.
core::Timestamp end_of(const RunFacts& run)
{
    return core::to_ms(run.card.ended_at) > 0 ? run.card.ended_at : run.told_at;
}

} // namespace

bool is_under_way(const RunFacts& run, core::Timestamp now, const SituationLimits& limits)
{
    if (run.card.outcome || run.card.line.isEmpty() || run.card.state == core::RunState::draft)
        return false;
    // Our own rows are kept true by whoever follows the run; of others there are only posts, and one may never come.
    return run.card.is_mine || now - run.seen_at <= limits.sign_of_life;
}

SituationValues situation_of(const std::vector<Insight>& insights, const std::vector<RunFacts>& runs,
                             const core::RoomId& room, core::Timestamp now, const SituationLimits& limits)
{
    const auto is_here = [&room](const core::RoomId& other) { return room.is_empty() || room == other; };
    SituationValues values;
    values.at = now;
    std::map<std::pair<core::RoomId, QString>, core::Timestamp> succeeded;
    for (const RunFacts& run : runs) {
        if (!is_here(run.room))
            continue;
        if (is_under_way(run, now, limits))
            values.running.push_back(run);
        else if (run.card.outcome == Outcome::succeeded && !run.card.line.isEmpty())
            succeeded[{run.room, run.card.line}] = std::max(succeeded[{run.room, run.card.line}], end_of(run));
    }
    for (const RunFacts& run : runs) {
        const bool is_failure = is_here(run.room) && run.card.outcome && has_failed(*run.card.outcome);
        if (!is_failure || now - end_of(run) > limits.lately)
            continue;
        const auto later = succeeded.find({run.room, run.card.line});
        values.failures.push_back({run, later != succeeded.end() && later->second > end_of(run)});
    }
    std::stable_sort(
        values.failures.begin(), values.failures.end(),
        [](const SituationFailure& a, const SituationFailure& b) { return end_of(a.run) > end_of(b.run); });
    if (values.failures.size() > limits.failures)
        values.failures.resize(limits.failures);

    std::vector<Insight> lately;
    for (const Insight& insight : insights) {
        if (is_here(insight.room) && now - insight.at <= limits.lately)
            lately.push_back(insight);
    }
    values.newest = newest_insight(lately, now, limits.rule);
    return values;
}

} // namespace opsdeck::opsflow
