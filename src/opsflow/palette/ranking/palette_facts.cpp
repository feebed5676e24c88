// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/palette_facts.h"

#include "opsflow/posts/opsdeck_props.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace opsdeck::opsflow {
namespace {

constexpr core::Millis team_window = std::chrono::hours(14 * 24);
constexpr double many_team_uses = 10;
constexpr size_t enough_durations = 20;

bool says_something(core::RunState state)
{
    switch (state) {
    case core::RunState::succeeded:
    case core::RunState::failed:
    case core::RunState::timed_out:
    case core::RunState::over_limit:
    case core::RunState::lost:
        return true;
    default:
        return false;
    }
}

core::Millis median(std::vector<core::Millis> list)
{
    const auto middle = list.begin() + static_cast<ptrdiff_t>(list.size() / 2);
    std::nth_element(list.begin(), middle, list.end());
    return *middle;
}

} // namespace

double PaletteFacts::team_use(const core::AutomationId& id, const core::RoomId& room) const
{
    const int count = team.value({id, room});
    return std::min(1.0, std::log2(1.0 + count) / std::log2(1.0 + many_team_uses));
}

QHash<core::AutomationId, AutomationFacts> facts_of_runs(const std::vector<core::Run>& runs)
{
    QHash<core::AutomationId, AutomationFacts> out;
    QHash<core::AutomationId, std::vector<core::Millis>> durations;
    std::vector<core::Run> newest_first = runs;
    std::stable_sort(newest_first.begin(), newest_first.end(),
                     [](const core::Run& a, const core::Run& b) { return a.requested_at > b.requested_at; });
    for (const core::Run& run : newest_first) {
        AutomationFacts& facts = out[run.automation];
        if (core::to_ms(facts.last_at) == 0) {
            facts.last_at = core::to_ms(run.ended_at) > 0 ? run.ended_at : run.requested_at;
            facts.last_state = run.state;
            facts.last_actor = run.actor;
        }
        if (!says_something(run.state))
            continue;
        ++facts.ended;
        if (run.state != core::RunState::succeeded)
            continue;
        ++facts.succeeded;
        if (core::to_ms(run.started_at) > 0 && run.ended_at >= run.started_at &&
            durations[run.automation].size() < enough_durations)
            durations[run.automation].push_back(run.ended_at - run.started_at);
    }
    for (auto list = durations.constBegin(); list != durations.constEnd(); ++list) {
        if (!list->empty())
            out[list.key()].usual = median(*list);
    }
    return out;
}

std::vector<TeamUse> team_uses_of(const std::vector<core::Post>& posts, core::Timestamp now)
{
    std::map<std::pair<core::AutomationId, core::RoomId>, int> counted;
    for (const core::Post& post : posts) {
        if (kind_of(post) != post_kind::invocation || post.is_deleted() || post.is_history_row() ||
            now - post.created_at > team_window)
            continue;
        const QString automation = opsdeck_props(post).value(QLatin1String("automation")).toString();
        if (!automation.isEmpty())
            ++counted[{core::AutomationId(automation), post.room}];
    }
    std::vector<TeamUse> out;
    out.reserve(counted.size());
    for (const auto& [key, count] : counted)
        out.push_back({key.first, key.second, count});
    return out;
}

} // namespace opsdeck::opsflow
