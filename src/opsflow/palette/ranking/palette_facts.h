// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/run/run.h"

#include <QHash>

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// What the last runs say about one automation.
struct AutomationFacts {
    int ended = 0; ///< of the runs looked at; what was cancelled or never started does not count
    int succeeded = 0;
    std::optional<core::Millis> usual; ///< the median of those that succeeded
    core::Timestamp last_at;
    core::RunState last_state = core::RunState::draft;
    core::Actor last_actor;

    /// 0 to 1; what is unknown counts as fairly well.
    [[nodiscard]] double health() const { return ended == 0 ? 0.8 : static_cast<double>(succeeded) / ended; }
};

/// How often a room ran what, by whoever it was.
struct TeamUse {
    core::AutomationId automation;
    core::RoomId room;
    int count = 0;
};

/// Everything known that orders automations, besides the person's own habits.
struct PaletteFacts {
    QHash<core::AutomationId, AutomationFacts> automations;
    QHash<std::pair<core::AutomationId, core::RoomId>, int> team;

    [[nodiscard]] double health_of(const core::AutomationId& id) const { return automations.value(id).health(); }
    /// 0 to 1.
    [[nodiscard]] double team_use(const core::AutomationId& id, const core::RoomId& room) const;
};

[[nodiscard]] QHash<core::AutomationId, AutomationFacts> facts_of_runs(const std::vector<core::Run>& runs);
/// From the invocations among the posts of a room's last 14 days, so that a newcomer has the room's habits at once.
[[nodiscard]] std::vector<TeamUse> team_uses_of(const std::vector<core::Post>& posts, core::Timestamp now);

} // namespace opsdeck::opsflow
