// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/rooms/channel_member_store.h"
#include "localroom/rooms/room_routes.h"
#include "localroom/rooms/team_store.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

ApiResult<Response> view_channels(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto body = request.object(u"channel_view"_s);
    if (!body)
        return tl::unexpected(body.error());
    QJsonObject times;
    for (const QString& key : {u"channel_id"_s, u"prev_channel_id"_s}) {
        const auto id = optional_text(*body, key, key);
        if (!id)
            return tl::unexpected(id.error());
        if (!*id || (*id)->isEmpty())
            continue;
        const auto channel = find_channel(context.db, **id);
        // What one is no member of is left out, as on the wire.
        if (!channel || !is_channel_member(context, *user_id, channel->id))
            continue;
        mark_viewed(context, *user_id, *channel);
        const auto member = find_channel_member(context.db, channel->id, *user_id);
        times.insert(channel->id, member ? member->last_viewed_at : 0);
    }
    return json_response(QJsonObject{{u"status"_s, u"OK"_s}, {u"last_viewed_at_times"_s, times}});
}

ApiResult<Response> channel_unread(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto channel = find_channel(context.db, request.param(u"channel_id"_s));
    if (!channel || (!may_read_channel(context, request.caller, channel->id)))
        return no_permission();
    const auto member = find_channel_member(context.db, channel->id, *user_id);
    if (!member)
        return refuse(404, u"app.channel.get_member.missing.app_error"_s);
    return json_response(QJsonObject{
        {u"team_id"_s, channel->team_id},
        {u"channel_id"_s, channel->id},
        {u"msg_count"_s, std::max<qint64>(0, channel->total_msg_count - member->msg_count)},
        {u"mention_count"_s, member->mention_count},
        {u"mention_count_root"_s, member->mention_count_root},
        {u"msg_count_root"_s, std::max<qint64>(0, channel->total_msg_count_root - member->msg_count_root)}});
}

QJsonObject team_unread_json(Context& context, const QString& user_id, const QString& team_id, bool with_threads)
{
    QJsonObject json{{u"team_id"_s, team_id}, {u"thread_count"_s, 0}, {u"thread_mention_count"_s, 0}};
    {
        // A room muted to mentions only counts with its mentions.
        auto rows =
            context.db.select(u"SELECT coalesce(sum(iif(json_extract(notify_props, '$.mark_unread') = 'mention', 0, "
                              "max(0, total_msg_count - msg_count))), 0), "
                              "coalesce(sum(iif(json_extract(notify_props, '$.mark_unread') = 'mention', 0, "
                              "max(0, total_msg_count_root - msg_count_root))), 0), "
                              "coalesce(sum(mention_count), 0), coalesce(sum(mention_count_root), 0) "
                              "FROM channel_members JOIN channels ON channels.id = channel_members.channel_id "
                              "WHERE channel_members.user_id = ? AND team_id = ? AND channels.delete_at = 0"_s,
                              {user_id, team_id});
        const bool found = rows.next();
        json.insert(u"msg_count"_s, found ? rows.number(0) : 0);
        json.insert(u"msg_count_root"_s, found ? rows.number(1) : 0);
        json.insert(u"mention_count"_s, found ? rows.number(2) : 0);
        json.insert(u"mention_count_root"_s, found ? rows.number(3) : 0);
    }
    if (!with_threads)
        return json;
    auto rows = context.db.select(
        u"SELECT count(*), coalesce(sum(unread_mentions), 0) FROM threads JOIN posts ON posts.id = threads.root_id "
        "JOIN channels ON channels.id = posts.channel_id WHERE threads.user_id = ? AND following = 1 AND team_id = ? "
        "AND posts.delete_at = 0 AND EXISTS (SELECT 1 FROM posts AS reply WHERE reply.root_id = threads.root_id "
        "AND reply.delete_at = 0 AND reply.create_at > threads.last_viewed_at)"_s,
        {user_id, team_id});
    if (rows.next()) {
        json.insert(u"thread_count"_s, rows.number(0));
        json.insert(u"thread_mention_count"_s, rows.number(1));
    }
    return json;
}

ApiResult<Response> team_unread(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const QString team_id = request.param(u"team_id"_s);
    if (!may_in_team(context, request.caller, team_id, u"view_team"_s))
        return no_permission();
    return json_response(
        team_unread_json(context, *user_id, team_id, request.query_flag(u"include_collapsed_threads"_s)));
}

ApiResult<Response> teams_unread(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const bool with_threads = request.query_flag(u"include_collapsed_threads"_s);
    const QString excluded = request.query_text(u"exclude_team"_s);
    QJsonArray teams;
    for (const TeamMemberRow& member :
         select_team_members(context.db,
                             u"SELECT "_s + team_member_columns() +
                                 u" FROM team_members WHERE user_id = ? AND delete_at = 0 ORDER BY n"_s,
                             {*user_id})) {
        if (member.team_id != excluded)
            teams.append(team_unread_json(context, *user_id, member.team_id, with_threads));
    }
    return json_response(teams);
}

} // namespace

void add_unread_routes(Router& router)
{
    router.add(Method::post, "/api/v4/channels/members/{user_id}/view", view_channels);
    router.add(Method::get, "/api/v4/users/{user_id}/channels/{channel_id}/unread", channel_unread);
    router.add(Method::get, "/api/v4/users/{user_id}/teams/{team_id}/unread", team_unread);
    router.add(Method::get, "/api/v4/users/{user_id}/teams/unread", teams_unread);
}

} // namespace opsdeck::localroom
