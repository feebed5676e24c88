// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QHash>

namespace opsdeck::mattermost {

struct RoomStats {
    core::RoomId room;
    qint64 members = 0;
    qint64 guests = 0;
    qint64 pinned_posts = 0;

    bool operator==(const RoomStats&) const = default;
};

/// What is unread in a room. The root counters leave replies out and are for collapsed threads. They never decrease
/// when a post is deleted.
struct RoomUnread {
    core::TeamId team;
    core::RoomId room;
    qint64 messages = 0;
    qint64 mentions = 0;
    qint64 root_messages = 0;
    qint64 root_mentions = 0;
    core::Timestamp last_viewed_at;

    bool operator==(const RoomUnread&) const = default;
};

/// When rooms were last viewed, as the server now has it.
using ViewedTimes = QHash<core::RoomId, core::Timestamp>;

} // namespace opsdeck::mattermost
