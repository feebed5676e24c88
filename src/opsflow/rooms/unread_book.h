// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/chat/room.h"
#include "core/chat/user.h"

#include <map>
#include <set>
#include <vector>

namespace opsdeck::opsflow {

/// What is unread where: the server's counts when rooms were asked for last, and what has come since. Values only.
class UnreadBook final {
public:
    struct Count {
        int unread = 0;
        int mentions = 0;
        bool is_muted = false;
        core::Timestamp seen_at; ///< everything up to then was on the screen
    };

    explicit UnreadBook(core::UserId me, QString username);

    /// What the server says; replaces what was counted here.
    void set(const std::vector<core::Room>& rooms, const std::vector<core::RoomMember>& mine);
    /// A post that is new here. True when it counts as unread.
    bool add(const core::Post& post);
    void seen(const core::RoomId& room, core::Timestamp at);
    void set_unread(const core::RoomId& room, int unread, int mentions, core::Timestamp seen_at);

    [[nodiscard]] Count of(const core::RoomId& room) const;
    /// "@me", "@all", "@channel" or "@here" as a word of the text.
    [[nodiscard]] bool mentions_me(const QString& text) const;

private:
    core::UserId m_me;
    QString m_username;
    std::map<core::RoomId, Count> m_counts;
    std::map<core::RoomId, std::set<core::PostId>> m_counted; ///< a change of a post is no new post
};

} // namespace opsdeck::opsflow
