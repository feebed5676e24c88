// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/run/run.h"
#include "opsflow/timeline/timeline_item.h"

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// One run as far as posts and this profile's own rows tell.
struct RunFacts {
    RunCard card;
    std::optional<core::Danger> danger; ///< empty: neither its invocation nor its row is known
    core::RoomId room;
    core::UserId user;       ///< who ran it
    QString username;        ///< known of own runs only
    core::Timestamp seen_at; ///< last sign of life: its start, its progress, its end
    core::Timestamp told_at; ///< when its end was said in the room, "never" until then
    bool operator==(const RunFacts&) const = default;
};

/// Of all runs that are named, by the time they began, oldest first. A result counts only when the account that started
/// the run wrote it; rows of our own know better than posts.
[[nodiscard]] std::vector<RunFacts> run_facts(const std::vector<core::Post>& posts, const std::vector<core::Run>& runs);

/// It ended, but not as wanted, or nobody knows; what never ran has not failed.
[[nodiscard]] bool has_failed(Outcome outcome);

} // namespace opsdeck::opsflow
