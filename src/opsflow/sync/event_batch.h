// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/chat/reaction.h"
#include "core/chat/room.h"
#include "core/chat/user.h"
#include "mattermost/realtime/server_event.h"

#include <set>
#include <vector>

namespace opsdeck::opsflow {

/// What a burst of events asks of the store, in an order that does not matter: every part is idempotent, a deletion
/// wins over whatever was said of the post before.
struct EventBatch {
    std::vector<core::Post> posts;
    std::vector<core::Post> deleted;                        ///< as they were: the event carries the undeleted post
    std::vector<std::pair<core::Reaction, bool>> reactions; ///< true: added
    std::vector<core::Room> rooms;
    std::vector<core::RoomMember> members;
    std::vector<core::User> users;
    std::set<core::RoomId> rooms_to_ask; ///< changed in a way the event does not tell
    bool memberships_changed = false;    ///< ask which rooms are mine

    [[nodiscard]] bool is_empty() const;
};

/// Adds one event; what does not concern the store is left out. `me` is oneself: being added to a room or removed from
/// it changes the list of rooms.
void add_event(EventBatch* batch, const mattermost::ServerEvent& event, const core::UserId& me);

} // namespace opsdeck::opsflow
