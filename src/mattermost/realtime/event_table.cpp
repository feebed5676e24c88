// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/realtime/event_table.h"

#include "mattermost/codec/content_codec.h"
#include "mattermost/codec/json_fields.h"
#include "mattermost/codec/people_codec.h"
#include "mattermost/codec/room_codec.h"

#include <QHash>

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

namespace {

/// What every reader gets: the fields, to whom the event was told, the event's name.
struct Source {
    JsonFields fields;
    const ServerEvent& event;
    const QString& name;

    /// Data that is JSON inside a JSON string.
    [[nodiscard]] core::Result<QJsonObject> inner(const QString& key)
    {
        return parse_object(fields.text(key).toUtf8());
    }
    [[nodiscard]] core::RoomId room()
    {
        const auto told = fields.id<core::RoomId>(u"channel_id"_s);
        return told.is_empty() ? event.room : told;
    }
    [[nodiscard]] core::TeamId team()
    {
        const auto told = fields.id<core::TeamId>(u"team_id"_s);
        return told.is_empty() ? event.team : told;
    }
};

using Read = core::Result<EventPayload> (*)(Source&);

template<typename Event, typename Value>
core::Result<EventPayload> wrapped(core::Result<Value> value)
{
    if (!value)
        return core::failure(value.error());
    return EventPayload(Event{std::move(*value)});
}

core::Result<EventPayload> hello(Source& from)
{
    return EventPayload(HelloEvent{from.fields.text(u"connection_id"_s), from.fields.text(u"server_version"_s)});
}

template<typename Event>
core::Result<EventPayload> reaction(Source& from)
{
    const core::Result<QJsonObject> json = from.inner(u"reaction"_s);
    return json ? wrapped<Event>(decode_reaction(*json)) : core::failure(json.error());
}

core::Result<EventPayload> room_created(Source& from)
{
    return EventPayload(RoomCreatedEvent{from.room(), from.team()});
}

core::Result<EventPayload> room_updated(Source& from)
{
    const core::Result<QJsonObject> json = from.inner(u"channel"_s);
    return json ? wrapped<RoomUpdatedEvent>(decode_room(*json)) : core::failure(json.error());
}

core::Result<EventPayload> room_archived(Source& from)
{
    return EventPayload(RoomArchivedEvent{from.room(), from.fields.time(u"delete_at"_s)});
}

template<typename Event>
core::Result<EventPayload> about_room(Source& from)
{
    return EventPayload(Event{from.room()});
}

core::Result<EventPayload> member_added(Source& from)
{
    return EventPayload(MemberAddedEvent{from.room(), from.fields.id<core::UserId>(u"user_id"_s), from.team()});
}

core::Result<EventPayload> member_removed(Source& from)
{
    return EventPayload(MemberRemovedEvent{from.room(), from.fields.id<core::UserId>(u"user_id"_s),
                                           from.fields.id<core::UserId>(u"remover_id"_s)});
}

core::Result<EventPayload> membership_updated(Source& from)
{
    const core::Result<QJsonObject> json = from.inner(u"channelMember"_s);
    return json ? wrapped<MembershipUpdatedEvent>(decode_room_member(*json)) : core::failure(json.error());
}

core::Result<EventPayload> teams_changed(Source& from)
{
    return EventPayload(TeamsChangedEvent{from.team(), from.fields.id<core::UserId>(u"user_id"_s)});
}

core::Result<EventPayload> room_viewed(Source& from)
{
    return EventPayload(RoomsViewedEvent{{{from.room(), core::Timestamp()}}});
}

core::Result<EventPayload> rooms_viewed(Source& from)
{
    const QJsonObject rooms = from.fields.object(u"channel_times"_s);
    JsonFields times(rooms, u"channel_times"_s);
    RoomsViewedEvent event;
    for (auto room = rooms.begin(); room != rooms.end(); ++room)
        event.rooms.insert(core::RoomId(room.key()), times.time(room.key()));
    if (!times.is_good())
        return core::failure(times.error());
    return EventPayload(std::move(event));
}

core::Result<EventPayload> post_unread(Source& from)
{
    return EventPayload(PostUnreadEvent{from.room(), from.team(), from.fields.id<core::PostId>(u"post_id"_s),
                                        from.fields.number(u"msg_count"_s), from.fields.number(u"mention_count"_s),
                                        from.fields.time(u"last_viewed_at"_s)});
}

core::Result<EventPayload> thread_changed(Source& from)
{
    auto root = from.fields.id<core::PostId>(u"thread_id"_s);
    if (root.is_empty()) {
        const core::Result<QJsonObject> thread = from.inner(u"thread"_s);
        if (thread)
            root = core::PostId(thread->value(u"id"_s).toString());
    }
    return EventPayload(ThreadChangedEvent{from.name, root, from.room(), from.team()});
}

core::Result<EventPayload> typing(Source& from)
{
    return EventPayload(TypingEvent{from.room(), from.fields.id<core::UserId>(u"user_id"_s),
                                    from.fields.id<core::PostId>(u"parent_id"_s)});
}

core::Result<EventPayload> status_changed(Source& from)
{
    return EventPayload(StatusChangedEvent{from.fields.id<core::UserId>(u"user_id"_s),
                                           presence_from_text(from.fields.text(u"status"_s))});
}

core::Result<EventPayload> user_updated(Source& from)
{
    return wrapped<UserUpdatedEvent>(decode_user(from.fields.object(u"user"_s)));
}

core::Result<EventPayload> preferences_changed(Source& from)
{
    const core::Result<QJsonArray> json = parse_array(from.fields.text(u"preferences"_s).toUtf8());
    if (!json)
        return core::failure(json.error());
    core::Result<std::vector<Preference>> all = decode_each<Preference>(*json, decode_preference);
    if (!all)
        return core::failure(all.error());
    return EventPayload(PreferencesChangedEvent{std::move(*all), from.name == u"preferences_deleted"});
}

core::Result<EventPayload> rights_changed(Source& from) { return EventPayload(RightsOrConfigChangedEvent{from.name}); }

const QHash<QString, Read>& table()
{
    static const QHash<QString, Read> readers{
        {u"hello"_s, hello},
        {u"reaction_added"_s, reaction<ReactionAddedEvent>},
        {u"reaction_removed"_s, reaction<ReactionRemovedEvent>},
        {u"channel_created"_s, room_created},
        {u"channel_updated"_s, room_updated},
        {u"channel_deleted"_s, room_archived},
        {u"channel_restored"_s, about_room<RoomRestoredEvent>},
        {u"channel_converted"_s, about_room<RoomConvertedEvent>},
        {u"direct_added"_s, about_room<DirectRoomAddedEvent>},
        {u"group_added"_s, about_room<DirectRoomAddedEvent>},
        {u"user_added"_s, member_added},
        {u"user_removed"_s, member_removed},
        {u"channel_member_updated"_s, membership_updated},
        {u"added_to_team"_s, teams_changed},
        {u"leave_team"_s, teams_changed},
        {u"update_team"_s, teams_changed},
        {u"memberrole_updated"_s, teams_changed},
        {u"channel_viewed"_s, room_viewed},
        {u"multiple_channels_viewed"_s, rooms_viewed},
        {u"post_unread"_s, post_unread},
        {u"thread_updated"_s, thread_changed},
        {u"thread_follow_changed"_s, thread_changed},
        {u"thread_read_changed"_s, thread_changed},
        {u"typing"_s, typing},
        {u"status_change"_s, status_changed},
        {u"user_updated"_s, user_updated},
        {u"preferences_changed"_s, preferences_changed},
        {u"preferences_deleted"_s, preferences_changed},
        {u"config_changed"_s, rights_changed},
        {u"license_changed"_s, rights_changed},
        {u"role_updated"_s, rights_changed},
        {u"user_role_updated"_s, rights_changed},
    };
    return readers;
}

} // namespace

core::Result<EventPayload> decode_event_data(const QString& name, const QJsonObject& data, const ServerEvent& event)
{
    const Read read = table().value(name, nullptr);
    if (read == nullptr)
        return EventPayload(UnknownEvent{name, data, {}});
    Source from{JsonFields(data, name), event, name};
    core::Result<EventPayload> payload = read(from);
    if (!from.fields.is_good())
        return core::failure(from.fields.error());
    return payload;
}

} // namespace opsdeck::mattermost
