// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/post_writer.h"
#include "localroom/rooms/channel_rules.h"
#include "localroom/rooms/room_routes.h"
#include "localroom/rooms/team_store.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

QString name_of(Context& context, const QString& user_id)
{
    const auto user = find_user(context.db, user_id);
    return user ? user->username : QString();
}

ApiResult<Response> get_channel(Context& context, const Request& request)
{
    const auto channel = visible_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    return json_response(channel_json(*channel));
}

ApiResult<Response> get_by_name(Context& context, const Request& request)
{
    QString team_id = request.param(u"team_id"_s);
    if (const QString team_name = request.param(u"team_name"_s); !team_name.isEmpty()) {
        const auto team = find_team_by_name(context.db, team_name);
        if (!team)
            return refuse(404, u"app.team.get_by_name.missing.app_error"_s);
        team_id = team->id;
    }
    // Direct channels have no team but can be asked for under any.
    const QString name = request.param(u"channel_name"_s);
    auto channel = find_channel_by_name(context.db, name.contains("__"_L1) ? QString() : team_id, name);
    if (!channel || (channel->is_archived() && !request.query_flag(u"include_deleted"_s)))
        return refuse(404, u"app.channel.get_by_name.missing.app_error"_s);
    if (!may_see_channel(context, request.caller, channel->id))
        return no_permission();
    return json_response(channel_json(*channel));
}

/// Writes what a channel is called and for; moves update_at.
void store_texts(Context& context, ChannelRow& channel)
{
    channel.update_at = std::max(context.now_ms(), channel.update_at + 1);
    context.db.run(u"UPDATE channels SET name = ?, display_name = ?, header = ?, purpose = ?, type = ?, delete_at = ?, "
                   "update_at = ? WHERE id = ?"_s,
                   {channel.name, channel.display_name, channel.header, channel.purpose, channel.type,
                    channel.delete_at, channel.update_at, channel.id});
}

/// "alice updated the channel header to: new header", as the wire puts it in three cases.
QString change_text(const QString& username, const QString& what, const QString& before, const QString& after)
{
    if (before.isEmpty())
        return u"%1 updated the channel %2 to: %3"_s.arg(username, what, after);
    if (after.isEmpty())
        return u"%1 removed the channel %2 (was: %3)"_s.arg(username, what, before);
    return u"%1 updated the channel %2 from: %3 to: %4"_s.arg(username, what, before, after);
}

ApiResult<void> post_changes(Context& context, const QString& user_id, const ChannelRow& before,
                             const ChannelRow& after)
{
    const QString username = name_of(context, user_id);
    struct Change {
        QString what;
        QString key;
        QString from;
        QString to;
    };
    for (const Change& change : {Change{u"display name"_s, u"displayname"_s, before.display_name, after.display_name},
                                 Change{u"header"_s, u"header"_s, before.header, after.header},
                                 Change{u"purpose"_s, u"purpose"_s, before.purpose, after.purpose}}) {
        if (change.from == change.to)
            continue;
        const SystemPost post{after.id, user_id, u"system_%1_change"_s.arg(change.key),
                              change_text(username, change.what, change.from, change.to),
                              QJsonObject{{u"username"_s, username},
                                          {u"old_"_s + change.key, change.from},
                                          {u"new_"_s + change.key, change.to}}};
        if (auto added = add_system_post(context, post); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

ApiResult<void> apply_patch(Context& context, const QJsonObject& patch, ChannelRow& channel)
{
    static const QRegularExpression valid_name(u"^[a-z0-9_-]{2,64}$"_s);
    const QString old_name = channel.name;
    const std::tuple<QString, QString*, qsizetype> texts[] = {{u"name"_s, &channel.name, 64},
                                                              {u"display_name"_s, &channel.display_name, 64},
                                                              {u"header"_s, &channel.header, 1024},
                                                              {u"purpose"_s, &channel.purpose, 250}};
    for (const auto& [key, target, longest] : texts) {
        const auto value = optional_text(patch, key, u"channel"_s);
        if (!value)
            return tl::unexpected(value.error());
        if (!*value)
            continue;
        if ((*value)->size() > longest)
            return refuse(400, u"model.channel.is_valid.%1.app_error"_s.arg(key));
        *target = **value;
    }
    if (channel.name == old_name)
        return {};
    if (!valid_name.match(channel.name).hasMatch())
        return refuse(400, u"model.channel.is_valid.2_or_more.app_error"_s);
    if (find_channel_by_name(context.db, channel.team_id, channel.name))
        return refuse(400, u"store.sql_channel.save_channel.exists.app_error"_s);
    return {};
}

ApiResult<Response> patch_channel(Context& context, const Request& request)
{
    const auto body = request.object(u"channel"_s);
    if (!body)
        return tl::unexpected(body.error());
    auto channel = joined_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    const bool has_team = !channel->team_id.isEmpty();
    if (has_team && !may_in_channel(context, request.caller, channel->id,
                                    permission_for(*channel, u"manage_%1_channel_properties"_s)))
        return no_permission();
    if (channel->is_archived())
        return refuse(400, u"app.channel.update.bad_id"_s);
    const ChannelRow before = *channel;
    if (auto applied = apply_patch(context, *body, *channel); !applied)
        return tl::unexpected(applied.error());
    if (!has_team && (channel->name != before.name || channel->display_name != before.display_name))
        return invalid_body(u"channel"_s);
    store_texts(context, *channel);
    publish_channel_updated(context, *channel);
    if (auto posted = post_changes(context, request.caller.user_id, before, *channel); !posted)
        return tl::unexpected(posted.error());
    return json_response(channel_json(*channel));
}

ApiResult<Response> archive_channel(Context& context, const Request& request)
{
    auto channel = joined_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    if (channel->team_id.isEmpty())
        return refuse(400, u"api.channel.delete_channel.type.invalid"_s,
                      u"Unable to delete direct or group message channels."_s);
    if (!may_in_channel(context, request.caller, channel->id, permission_for(*channel, u"delete_%1_channel"_s)))
        return no_permission();
    if (channel->name == "town-square"_L1)
        return refuse(400, u"api.channel.delete_channel.cannot.app_error"_s);
    if (channel->is_archived())
        return refuse(400, u"api.channel.delete_channel.deleted.app_error"_s);
    const QString username = name_of(context, request.caller.user_id);
    const SystemPost post{channel->id, request.caller.user_id, u"system_channel_deleted"_s,
                          username + u" archived the channel."_s, QJsonObject{{u"username"_s, username}}};
    if (auto added = add_system_post(context, post); !added)
        return tl::unexpected(added.error());
    channel->delete_at = context.now_ms();
    store_texts(context, *channel);
    Broadcast team;
    team.team_id = channel->team_id;
    context.publish(
        {u"channel_deleted"_s, {{u"channel_id"_s, channel->id}, {u"delete_at"_s, channel->delete_at}}, team});
    return status_ok();
}

ApiResult<Response> restore_channel(Context& context, const Request& request)
{
    auto channel = visible_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    if (!may_in_team(context, request.caller, channel->team_id, u"manage_team"_s))
        return no_permission();
    if (!channel->is_archived())
        return refuse(400, u"api.channel.restore_channel.restored.app_error"_s,
                      u"Unable to unarchive channel. The channel is not archived."_s);
    channel->delete_at = 0;
    store_texts(context, *channel);
    Broadcast team;
    team.team_id = channel->team_id;
    context.publish({u"channel_restored"_s, {{u"channel_id"_s, channel->id}}, team});
    const QString username = name_of(context, request.caller.user_id);
    const SystemPost post{channel->id, request.caller.user_id, u"system_channel_restored"_s,
                          username + u" unarchived the channel."_s, QJsonObject{{u"username"_s, username}}};
    if (auto added = add_system_post(context, post); !added)
        return tl::unexpected(added.error());
    return json_response(channel_json(*channel));
}

ApiResult<Response> set_privacy(Context& context, const Request& request)
{
    const auto body = request.object(u"privacy"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString privacy = body->value(u"privacy"_s).toString();
    if (privacy != "O"_L1 && privacy != "P"_L1)
        return invalid_body(u"privacy"_s);
    auto channel = visible_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    if (!may_in_team(context, request.caller, channel->team_id,
                     privacy == "P"_L1 ? u"convert_public_channel_to_private"_s
                                       : u"convert_private_channel_to_public"_s))
        return no_permission();
    if (channel->team_id.isEmpty() || channel->name == "town-square"_L1)
        return invalid_body(u"privacy"_s);
    channel->type = privacy;
    store_texts(context, *channel);
    publish_channel_updated(context, *channel);
    const SystemPost post{channel->id, request.caller.user_id, u"system_change_chan_privacy"_s,
                          privacy == "P"_L1
                              ? u"This channel has been converted to a Private Channel."_s
                              : u"This channel has been converted to a Public Channel and can be joined by "
                                "any team member."_s,
                          QJsonObject{{u"username"_s, name_of(context, request.caller.user_id)}}};
    if (auto added = add_system_post(context, post); !added)
        return tl::unexpected(added.error());
    Broadcast team;
    team.team_id = channel->team_id;
    context.publish({u"channel_converted"_s, {{u"channel_id"_s, channel->id}}, team});
    return json_response(channel_json(*channel));
}

ApiResult<Response> channel_stats(Context& context, const Request& request)
{
    const auto channel = visible_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    return json_response(QJsonObject{
        {u"channel_id"_s, channel->id},
        {u"member_count"_s, context.db.number(u"SELECT count(*) FROM channel_members JOIN users ON users.id = user_id "
                                              "WHERE channel_id = ? AND users.delete_at = 0"_s,
                                              {channel->id})},
        {u"guest_count"_s, 0},
        {u"pinnedpost_count"_s,
         context.db.number(u"SELECT count(*) FROM posts WHERE channel_id = ? AND is_pinned = 1 AND delete_at = 0"_s,
                           {channel->id})}});
}

} // namespace

void add_channel_routes(Router& router)
{
    router.add(Method::get, "/api/v4/channels/{channel_id}", get_channel);
    router.add(Method::get, "/api/v4/teams/{team_id}/channels/name/{channel_name}", get_by_name);
    router.add(Method::get, "/api/v4/teams/name/{team_name}/channels/name/{channel_name}", get_by_name);
    router.add(Method::put, "/api/v4/channels/{channel_id}", patch_channel);
    router.add(Method::put, "/api/v4/channels/{channel_id}/patch", patch_channel);
    router.add(Method::delete_, "/api/v4/channels/{channel_id}", archive_channel);
    router.add(Method::post, "/api/v4/channels/{channel_id}/restore", restore_channel);
    router.add(Method::put, "/api/v4/channels/{channel_id}/privacy", set_privacy);
    router.add(Method::get, "/api/v4/channels/{channel_id}/stats", channel_stats);
}

} // namespace opsdeck::localroom
