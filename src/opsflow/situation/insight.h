// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/situation/run_facts.h"

#include <QString>

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// Why something counts as learned. Chatter has no kind: it never qualifies.
enum class InsightKind {
    update,           ///< a status update
    milestone,        ///< impact started, mitigated, resolved
    severity,         ///< the severity was changed
    decision,         ///< somebody decided
    threshold,        ///< a measured value crossed its limit
    failed_change,    ///< a change that did not end well, or whose end is unknown
    ended_change,     ///< a change that ended well, or was stopped by a person
    state_difference, ///< a reading run that says something else than the run of the same line before it
    promoted,         ///< a post that somebody pinned
};

/// Higher weighs more; 4 and 5 may be the headline.
[[nodiscard]] int weight_of(InsightKind kind);
[[nodiscard]] QString words_of(InsightKind kind); ///< for people: "decision"

/// Something that was learned: one line, when it was said, and where.
struct Insight {
    InsightKind kind = InsightKind::update;
    core::Timestamp at; ///< the post's time, never the pin's
    QString text;       ///< one line, plain
    core::PostId post;  ///< empty while the result of an own run is not sent yet
    core::RoomId room;
    core::UserId user; ///< who said it; empty when only the run is known
    core::RunId run;   ///< empty when no run is behind it
    std::optional<Outcome> outcome;
    QString environment;
    bool is_production = false;
    bool operator==(const Insight&) const = default;
};

/// All that qualifies, newest first; of the same moment the heavier first.
[[nodiscard]] std::vector<Insight> insights_of(const std::vector<core::Post>& posts, const std::vector<RunFacts>& runs);

struct InsightRule {
    core::Millis headline_for = std::chrono::minutes(15); ///< so long a weighty insight stays the headline
    core::Millis cadence = std::chrono::minutes(30);      ///< without a new one for so long, the silence is told
    size_t next = 5;
};

/// What the panel shows.
struct NewestInsight {
    std::optional<Insight> headline;
    std::vector<Insight> next; ///< the ones below it, newest first
    core::Millis age{0};       ///< of the headline
    core::Millis silence{0};   ///< since the newest of all candidates
    bool is_silent = false;    ///< none is younger than the cadence: say so instead of looking calm
    bool operator==(const NewestInsight&) const = default;
};

/// The newest of weight 4 or more is the headline while it is at most 15 minutes old, else simply the newest; the next
/// five stand below. `insights` as from insights_of().
[[nodiscard]] NewestInsight newest_insight(const std::vector<Insight>& insights, core::Timestamp now,
                                           const InsightRule& rule = {});

/// "No new insight for 22 min"; empty while it is not silent.
[[nodiscard]] QString silence_text(const NewestInsight& newest);

} // namespace opsdeck::opsflow
