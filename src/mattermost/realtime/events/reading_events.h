// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QHash>
#include <QString>

namespace opsdeck::mattermost {

/// Another client of this person read these rooms; or this one did, or posted there. Times are "never" on servers
/// before 9.0.
struct RoomsViewedEvent {
    QHash<core::RoomId, core::Timestamp> rooms;
    bool operator==(const RoomsViewedEvent&) const = default;
};

/// Marked unread from `post` on.
struct PostUnreadEvent {
    core::RoomId room;
    core::TeamId team;
    core::PostId post;
    qint64 messages = 0;
    qint64 mentions = 0;
    core::Timestamp last_viewed_at;
    bool operator==(const PostUnreadEvent&) const = default;
};

/// Something about followed threads: `root` is empty when it is about all of a team or room.
struct ThreadChangedEvent {
    QString name; ///< "thread_updated", "thread_follow_changed", "thread_read_changed"
    core::PostId root;
    core::RoomId room;
    core::TeamId team;
    bool operator==(const ThreadChangedEvent&) const = default;
};

} // namespace opsdeck::mattermost
