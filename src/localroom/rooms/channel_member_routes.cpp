// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/people/people_routes.h"
#include "localroom/rooms/channel_member_store.h"
#include "localroom/rooms/channel_rules.h"
#include "localroom/rooms/room_routes.h"
#include "localroom/rooms/team_store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

Response members_response(const std::vector<ChannelMemberRow>& members)
{
    QJsonArray array;
    for (const ChannelMemberRow& member : members)
        array.append(channel_member_json(member));
    return json_response(array);
}

tl::unexpected<ApiError> no_such_member() { return refuse(404, u"app.channel.get_member.missing.app_error"_s); }

ApiResult<Response> list_members(Context& context, const Request& request)
{
    const auto channel = joined_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    const Page page = page_of(request);
    return members_response(
        select_channel_members(context.db,
                               u"SELECT "_s + channel_member_columns() +
                                   u" FROM channel_members WHERE channel_id = ? ORDER BY user_id LIMIT ? OFFSET ?"_s,
                               {channel->id, page.per_page, page.offset()}));
}

ApiResult<Response> members_by_ids(Context& context, const Request& request)
{
    const auto channel = joined_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    const auto ids = request.strings(u"user_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return invalid_body(u"user_ids"_s);
    std::vector<ChannelMemberRow> members;
    for (const QString& id : *ids) {
        if (auto member = find_channel_member(context.db, channel->id, id))
            members.push_back(std::move(*member));
    }
    return members_response(members);
}

ApiResult<Response> get_member(Context& context, const Request& request)
{
    const auto channel = joined_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    const auto member = find_channel_member(context.db, channel->id, request.param(u"user_id"_s));
    if (!member)
        return no_such_member();
    return json_response(channel_member_json(*member));
}

ApiResult<Response> my_memberships(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const QString team_id = request.param(u"team_id"_s);
    if (!may_in_team(context, request.caller, team_id, u"view_team"_s))
        return no_permission();
    return members_response(select_channel_members(
        context.db,
        u"SELECT "_s + channel_member_columns() +
            u" FROM channel_members JOIN channels ON channels.id = channel_members.channel_id "
            "WHERE channel_members.user_id = ? AND (team_id = ? OR team_id = '') ORDER BY channel_members.n"_s,
        {*user_id, team_id}));
}

ApiResult<Response> add_member(Context& context, const Request& request)
{
    const auto body = request.object(u"channel_member"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString user_id = body->value(u"user_id"_s).toString();
    if (!is_id(user_id))
        return invalid_body(u"user_id"_s);
    const auto channel = find_channel(context.db, request.param(u"channel_id"_s));
    if (!channel)
        return refuse(404, u"app.channel.get.existing.app_error"_s);
    if (channel->team_id.isEmpty())
        return refuse(400, u"api.channel.add_user_to_channel.type.app_error"_s,
                      u"Can not add user to this channel type."_s);
    const bool joins = user_id == request.caller.user_id && channel->type == "O"_L1;
    const bool allowed = joins ? may_in_team(context, request.caller, channel->team_id, u"join_public_channels"_s)
                               : may_in_channel(context, request.caller, channel->id,
                                                permission_for(*channel, u"manage_%1_channel_members"_s));
    if (!allowed)
        return no_permission();
    if (!is_team_member(context, user_id, channel->team_id))
        return refuse(404, u"app.team.get_member.missing.app_error"_s);
    if (channel->is_archived())
        return refuse(400, u"api.channel.delete_channel.deleted.app_error"_s);
    const auto member = join_channel(context, *channel, user_id, request.caller.user_id);
    if (!member)
        return tl::unexpected(member.error());
    return json_response(channel_member_json(*member), 201);
}

ApiResult<Response> remove_member(Context& context, const Request& request)
{
    const auto channel = joined_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    const QString user_id = request.param(u"user_id"_s);
    if (channel->team_id.isEmpty())
        return refuse(400, u"api.channel.remove_user_from_channel.direct.app_error"_s);
    const bool leaves = user_id == request.caller.user_id;
    if (!leaves &&
        !may_in_channel(context, request.caller, channel->id, permission_for(*channel, u"manage_%1_channel_members"_s)))
        return no_permission();
    if (channel->name == "town-square"_L1)
        return refuse(400, u"api.channel.remove.default.app_error"_s);
    if (auto left = leave_channel(context, *channel, user_id, request.caller.user_id); !left)
        return tl::unexpected(left.error());
    return status_ok();
}

void publish_member_updated(Context& context, const QString& channel_id, const QString& user_id)
{
    const auto member = find_channel_member(context.db, channel_id, user_id);
    if (!member)
        return;
    Broadcast own;
    own.user_id = user_id;
    context.publish(
        {u"channel_member_updated"_s, {{u"channelMember"_s, as_json_string(channel_member_json(*member))}}, own});
}

ApiResult<Response> set_notify_props(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto body = request.object(u"notify_props"_s);
    if (!body)
        return tl::unexpected(body.error());
    auto member = find_channel_member(context.db, request.param(u"channel_id"_s), *user_id);
    if (!member)
        return no_such_member();
    for (const QString& key : {u"desktop"_s, u"email"_s, u"ignore_channel_mentions"_s, u"mark_unread"_s, u"push"_s}) {
        const auto value = optional_text(*body, key, u"notify_props"_s);
        if (!value)
            return tl::unexpected(value.error());
        if (*value)
            member->notify_props.insert(key, **value);
    }
    context.db.run(
        u"UPDATE channel_members SET notify_props = ?, last_update_at = ? WHERE channel_id = ? AND user_id = ?"_s,
        {as_json_string(member->notify_props), context.now_ms(), member->channel_id, *user_id});
    publish_member_updated(context, member->channel_id, *user_id);
    return status_ok();
}

ApiResult<Response> set_admin(Context& context, const Request& request, bool admin)
{
    const auto channel = joined_channel(context, request);
    if (!channel)
        return tl::unexpected(channel.error());
    if (!may_in_channel(context, request.caller, channel->id, u"manage_channel_roles"_s))
        return no_permission();
    const QString user_id = request.param(u"user_id"_s);
    if (!find_channel_member(context.db, channel->id, user_id))
        return no_such_member();
    context.db.run(
        u"UPDATE channel_members SET is_admin = ?, last_update_at = ? WHERE channel_id = ? AND user_id = ?"_s,
        {admin, context.now_ms(), channel->id, user_id});
    publish_member_updated(context, channel->id, user_id);
    return status_ok();
}

ApiResult<Response> set_scheme_roles(Context& context, const Request& request)
{
    const auto body = request.object(u"scheme_admin"_s);
    if (!body)
        return tl::unexpected(body.error());
    return set_admin(context, request, body->value(u"scheme_admin"_s).toBool());
}

ApiResult<Response> set_roles(Context& context, const Request& request)
{
    const auto body = request.object(u"roles"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QStringList roles = body->value(u"roles"_s).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString& role : roles) {
        if (role != "channel_user"_L1 && role != "channel_admin"_L1)
            return invalid_body(u"roles"_s);
    }
    return set_admin(context, request, roles.contains("channel_admin"_L1));
}

} // namespace

void add_channel_member_routes(Router& router)
{
    router.add(Method::get, "/api/v4/channels/{channel_id}/members", list_members);
    router.add(Method::post, "/api/v4/channels/{channel_id}/members", add_member);
    router.add(Method::post, "/api/v4/channels/{channel_id}/members/ids", members_by_ids);
    router.add(Method::get, "/api/v4/channels/{channel_id}/members/{user_id}", get_member);
    router.add(Method::delete_, "/api/v4/channels/{channel_id}/members/{user_id}", remove_member);
    router.add(Method::put, "/api/v4/channels/{channel_id}/members/{user_id}/notify_props", set_notify_props);
    router.add(Method::put, "/api/v4/channels/{channel_id}/members/{user_id}/schemeRoles", set_scheme_roles);
    router.add(Method::put, "/api/v4/channels/{channel_id}/members/{user_id}/roles", set_roles);
    router.add(Method::get, "/api/v4/users/{user_id}/teams/{team_id}/channels/members", my_memberships);
}

} // namespace opsdeck::localroom
