// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/room_codec.h"

#include "mattermost/codec/json_fields.h"

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

core::Result<core::Room> decode_room(const QJsonObject& json)
{
    JsonFields fields(json, u"channel"_s);
    core::Room room;
    room.id = fields.required_id<core::RoomId>(u"id"_s);
    room.team = fields.id<core::TeamId>(u"team_id"_s);
    const core::Result<core::RoomType> type = room_type_from_wire(fields.text(u"type"_s));
    room.name = fields.text(u"name"_s);
    room.display_name = fields.text(u"display_name"_s);
    room.header = fields.text(u"header"_s);
    room.purpose = fields.text(u"purpose"_s);
    room.creator = fields.id<core::UserId>(u"creator_id"_s);
    room.created_at = fields.time(u"create_at"_s);
    room.updated_at = fields.time(u"update_at"_s);
    room.deleted_at = fields.time(u"delete_at"_s);
    room.last_post_at = fields.time(u"last_post_at"_s);
    room.total_messages = fields.number(u"total_msg_count"_s);
    room.total_root_messages = fields.number(u"total_msg_count_root"_s);
    room.props = fields.object(u"props"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    if (!type)
        return core::failure(type.error());
    room.type = *type;
    return room;
}

core::Result<core::RoomMember> decode_room_member(const QJsonObject& json)
{
    JsonFields fields(json, u"channel member"_s);
    core::RoomMember member;
    member.room = fields.required_id<core::RoomId>(u"channel_id"_s);
    member.user = fields.required_id<core::UserId>(u"user_id"_s);
    member.roles = fields.text(u"roles"_s);
    member.last_viewed_at = fields.time(u"last_viewed_at"_s);
    member.last_update_at = fields.time(u"last_update_at"_s);
    member.messages_seen = fields.number(u"msg_count"_s);
    member.root_messages_seen = fields.number(u"msg_count_root"_s);
    member.mentions = fields.number(u"mention_count"_s);
    member.root_mentions = fields.number(u"mention_count_root"_s);
    member.notify_props = fields.object(u"notify_props"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return member;
}

core::Result<RoomStats> decode_room_stats(const QJsonObject& json)
{
    JsonFields fields(json, u"stats"_s);
    RoomStats stats;
    stats.room = fields.id<core::RoomId>(u"channel_id"_s);
    stats.members = fields.number(u"member_count"_s);
    stats.guests = fields.number(u"guest_count"_s);
    stats.pinned_posts = fields.number(u"pinnedpost_count"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return stats;
}

core::Result<RoomUnread> decode_room_unread(const QJsonObject& json)
{
    JsonFields fields(json, u"unread"_s);
    RoomUnread unread;
    unread.team = fields.id<core::TeamId>(u"team_id"_s);
    unread.room = fields.required_id<core::RoomId>(u"channel_id"_s);
    unread.messages = fields.number(u"msg_count"_s);
    unread.mentions = fields.number(u"mention_count"_s);
    unread.root_messages = fields.number(u"msg_count_root"_s);
    unread.root_mentions = fields.number(u"mention_count_root"_s);
    unread.last_viewed_at = fields.time(u"last_viewed_at"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return unread;
}

core::Result<ViewedTimes> decode_viewed_times(const QJsonObject& json)
{
    JsonFields fields(json, u"view"_s);
    const QJsonObject rooms = fields.object(u"last_viewed_at_times"_s);
    JsonFields times(rooms, u"last_viewed_at_times"_s);
    ViewedTimes viewed;
    for (auto room = rooms.begin(); room != rooms.end(); ++room)
        viewed.insert(core::RoomId(room.key()), times.time(room.key()));
    if (!fields.is_good())
        return core::failure(fields.error());
    if (!times.is_good())
        return core::failure(times.error());
    return viewed;
}

core::Result<core::RoomType> room_type_from_wire(const QString& letter)
{
    if (letter == u"O")
        return core::RoomType::open;
    if (letter == u"P")
        return core::RoomType::private_;
    if (letter == u"D")
        return core::RoomType::direct;
    if (letter == u"G")
        return core::RoomType::group;
    return core::failure(protocol_error(u"channel.type: expected O, P, D or G"_s));
}

QString to_wire(core::RoomType type)
{
    switch (type) {
    case core::RoomType::private_:
        return u"P"_s;
    case core::RoomType::direct:
        return u"D"_s;
    case core::RoomType::group:
        return u"G"_s;
    case core::RoomType::open:
        break;
    }
    return u"O"_s;
}

} // namespace opsdeck::mattermost
