// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QJsonObject>

namespace opsdeck::core {

enum class RoomType { open, private_, direct, group };

/// A room; the wire calls it a channel.
struct Room {
    RoomId id;
    TeamId team; ///< empty for direct and group rooms
    RoomType type = RoomType::open;
    QString name;         ///< for addresses: "ops-incidents"; "<id>__<id>" for direct rooms
    QString display_name; ///< empty for direct rooms
    QString header;
    QString purpose;
    UserId creator;
    Timestamp created_at;
    Timestamp updated_at;
    Timestamp deleted_at; ///< archived if set
    Timestamp last_post_at;
    qint64 total_messages = 0;
    qint64 total_root_messages = 0;
    QJsonObject props;

    [[nodiscard]] bool is_archived() const { return to_ms(deleted_at) > 0; }
    bool operator==(const Room&) const = default;
};

/// One person's membership of a room, with what is unread there: unread = total_messages - messages_seen.
struct RoomMember {
    RoomId room;
    UserId user;
    QString roles; ///< separated by spaces
    Timestamp last_viewed_at;
    Timestamp last_update_at;
    qint64 messages_seen = 0;
    qint64 root_messages_seen = 0;
    qint64 mentions = 0;
    qint64 root_mentions = 0;
    QJsonObject notify_props;

    bool operator==(const RoomMember&) const = default;
};

} // namespace opsdeck::core
