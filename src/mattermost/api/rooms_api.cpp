// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/rooms_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/room_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

namespace {

Call<core::Room> room_call(Request request) { return object_call<core::Room>(std::move(request), decode_room); }

std::vector<std::pair<QString, QString>> paged(int page, int per_page)
{
    return {{u"page"_s, QString::number(page)}, {u"per_page"_s, QString::number(per_page)}};
}

void insert_if(QJsonObject& body, const QString& key, const std::optional<QString>& value)
{
    if (value)
        body.insert(key, *value);
}

} // namespace

Call<std::vector<core::Room>> my_rooms(const core::TeamId& team, bool with_archived)
{
    Request request = get(path_of({u"users"_s, u"me"_s, u"teams"_s, team.value(), u"channels"_s}));
    if (with_archived)
        request.query.emplace_back(u"include_deleted"_s, u"true"_s);
    return list_call<core::Room>(std::move(request), decode_room);
}

Call<std::vector<core::RoomMember>> my_memberships(const core::TeamId& team)
{
    return list_call<core::RoomMember>(
        get(path_of({u"users"_s, u"me"_s, u"teams"_s, team.value(), u"channels"_s, u"members"_s})), decode_room_member);
}

Call<core::Room> room(const core::RoomId& id) { return room_call(get(path_of({u"channels"_s, id.value()}))); }

Call<core::Room> room_by_name(const core::TeamId& team, const QString& name)
{
    return room_call(get(path_of({u"teams"_s, team.value(), u"channels"_s, u"name"_s, name})));
}

Call<std::vector<core::Room>> public_rooms(const core::TeamId& team, int page, int per_page)
{
    return list_call<core::Room>(get(path_of({u"teams"_s, team.value(), u"channels"_s}), paged(page, per_page)),
                                 decode_room);
}

Call<std::vector<core::Room>> search_rooms(const core::TeamId& team, const QString& text)
{
    return list_call<core::Room>(repeatable(post(path_of({u"teams"_s, team.value(), u"channels"_s, u"search"_s}),
                                                 json_body(QJsonObject{{u"term"_s, text}}))),
                                 decode_room);
}

Call<core::Room> create_room(const NewRoom& room)
{
    return room_call(post(u"/channels"_s, json_body(QJsonObject{{u"team_id"_s, room.team.value()},
                                                                {u"name"_s, room.name},
                                                                {u"display_name"_s, room.display_name},
                                                                {u"type"_s, to_wire(room.type)},
                                                                {u"header"_s, room.header},
                                                                {u"purpose"_s, room.purpose}})));
}

Call<core::Room> patch_room(const core::RoomId& id, const RoomPatch& patch)
{
    QJsonObject body;
    insert_if(body, u"name"_s, patch.name);
    insert_if(body, u"display_name"_s, patch.display_name);
    insert_if(body, u"header"_s, patch.header);
    insert_if(body, u"purpose"_s, patch.purpose);
    return room_call(put(path_of({u"channels"_s, id.value(), u"patch"_s}), json_body(body)));
}

Call<void> archive_room(const core::RoomId& id) { return done_call(del(path_of({u"channels"_s, id.value()}))); }

Call<core::Room> restore_room(const core::RoomId& id)
{
    return room_call(post(path_of({u"channels"_s, id.value(), u"restore"_s}), json_body(QJsonObject())));
}

Call<core::Room> direct_room(const core::UserId& me, const core::UserId& other)
{
    const std::vector<core::UserId> both{me, other};
    return room_call(repeatable(post(u"/channels/direct"_s, json_body(json_ids(both)))));
}

Call<core::Room> group_room(const std::vector<core::UserId>& people)
{
    return room_call(repeatable(post(u"/channels/group"_s, json_body(json_ids(people)))));
}

Call<std::vector<core::RoomMember>> members(const core::RoomId& room, int page, int per_page)
{
    return list_call<core::RoomMember>(get(path_of({u"channels"_s, room.value(), u"members"_s}), paged(page, per_page)),
                                       decode_room_member);
}

Call<core::RoomMember> member(const core::RoomId& room, const core::UserId& user)
{
    return object_call<core::RoomMember>(get(path_of({u"channels"_s, room.value(), u"members"_s, user.value()})),
                                         decode_room_member);
}

Call<core::RoomMember> add_member(const core::RoomId& room, const core::UserId& user)
{
    return object_call<core::RoomMember>(repeatable(post(path_of({u"channels"_s, room.value(), u"members"_s}),
                                                         json_body(QJsonObject{{u"user_id"_s, user.value()}}))),
                                         decode_room_member);
}

Call<void> remove_member(const core::RoomId& room, const core::UserId& user)
{
    return done_call(del(path_of({u"channels"_s, room.value(), u"members"_s, user.value()})));
}

Call<RoomStats> room_stats(const core::RoomId& room)
{
    return object_call<RoomStats>(get(path_of({u"channels"_s, room.value(), u"stats"_s})), decode_room_stats);
}

Call<RoomUnread> room_unread(const core::RoomId& room)
{
    return object_call<RoomUnread>(get(path_of({u"users"_s, u"me"_s, u"channels"_s, room.value(), u"unread"_s})),
                                   decode_room_unread);
}

Call<ViewedTimes> view_room(const core::RoomId& room, const core::RoomId& previous)
{
    const QJsonObject body{{u"channel_id"_s, room.value()},
                           {u"prev_channel_id"_s, previous.value()},
                           {u"collapsed_threads_supported"_s, true}};
    return object_call<ViewedTimes>(repeatable(post(u"/channels/members/me/view"_s, json_body(body))),
                                    decode_viewed_times);
}

} // namespace opsdeck::mattermost::api
