// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/post_writer.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/rooms/room_routes.h"
#include "localroom/rooms/team_store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

Response members_response(const std::vector<TeamMemberRow>& members)
{
    QJsonArray array;
    for (const TeamMemberRow& member : members)
        array.append(team_member_json(member));
    return json_response(array);
}

ApiResult<TeamRow> visible_team(Context& context, const Request& request)
{
    auto team = find_team(context.db, request.param(u"team_id"_s));
    if (!team)
        return refuse(404, u"app.team.get.find.app_error"_s);
    if (!may_in_team(context, request.caller, team->id, u"view_team"_s))
        return no_permission();
    return std::move(*team);
}

ApiResult<Response> my_memberships(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    return members_response(select_team_members(
        context.db,
        u"SELECT "_s + team_member_columns() + u" FROM team_members WHERE user_id = ? AND delete_at = 0 ORDER BY n"_s,
        {*user_id}));
}

ApiResult<Response> list_members(Context& context, const Request& request)
{
    const auto team = visible_team(context, request);
    if (!team)
        return tl::unexpected(team.error());
    const Page page = page_of(request);
    return members_response(select_team_members(
        context.db,
        u"SELECT "_s + team_member_columns() +
            u" FROM team_members WHERE team_id = ? AND delete_at = 0 ORDER BY user_id LIMIT ? OFFSET ?"_s,
        {team->id, page.per_page, page.offset()}));
}

ApiResult<Response> get_member(Context& context, const Request& request)
{
    const auto team = visible_team(context, request);
    if (!team)
        return tl::unexpected(team.error());
    const auto member = find_team_member(context.db, team->id, request.param(u"user_id"_s));
    if (!member)
        return refuse(404, u"app.team.get_member.missing.app_error"_s);
    return json_response(team_member_json(*member));
}

ApiResult<Response> members_by_ids(Context& context, const Request& request)
{
    const auto team = visible_team(context, request);
    if (!team)
        return tl::unexpected(team.error());
    const auto ids = request.strings(u"user_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return invalid_body(u"user_ids"_s);
    std::vector<TeamMemberRow> members;
    for (const QString& id : *ids) {
        if (const auto member = find_team_member(context.db, team->id, id); member && member->delete_at == 0)
            members.push_back(*member);
    }
    return members_response(members);
}

ApiResult<Response> add_member(Context& context, const Request& request)
{
    const auto body = request.object(u"team_member"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto team = find_team(context.db, request.param(u"team_id"_s));
    const QString user_id = body->value(u"user_id"_s).toString();
    if (!team)
        return refuse(404, u"app.team.get.find.app_error"_s);
    if (body->value(u"team_id"_s).toString() != team->id)
        return invalid_body(u"team_id"_s);
    const bool joins_open_team = user_id == request.caller.user_id && team->allow_open_invite;
    if (!joins_open_team && !may_in_team(context, request.caller, team->id, u"add_user_to_team"_s))
        return no_permission();
    const auto member = join_team(context, *team, user_id, false, false);
    if (!member)
        return tl::unexpected(member.error());
    return json_response(team_member_json(*member), 201);
}

ApiResult<Response> remove_member(Context& context, const Request& request)
{
    const auto team = visible_team(context, request);
    if (!team)
        return tl::unexpected(team.error());
    const QString user_id = request.param(u"user_id"_s);
    if (user_id != request.caller.user_id &&
        !may_in_team(context, request.caller, team->id, u"remove_user_from_team"_s))
        return no_permission();
    const auto user = find_user(context.db, user_id);
    const auto member = find_team_member(context.db, team->id, user_id);
    if (!user || !member || member->delete_at > 0)
        return refuse(404, u"app.team.get_member.missing.app_error"_s);

    if (const auto square = find_channel_by_name(context.db, team->id, u"town-square"_s)) {
        const bool leaves = user_id == request.caller.user_id;
        const SystemPost post{square->id, user_id, leaves ? u"system_leave_team"_s : u"system_remove_from_team"_s,
                              user->username + (leaves ? u" left the team."_s : u" removed from the team."_s),
                              QJsonObject{{u"username"_s, user->username}}};
        if (auto added = add_system_post(context, post); !added)
            return tl::unexpected(added.error());
    }
    // It is delivered after the commit, when the person is no longer in the team.
    Broadcast members;
    members.team_id = team->id;
    members.leaver_id = user_id;
    context.publish({u"leave_team"_s, {{u"team_id"_s, team->id}, {u"user_id"_s, user_id}}, members});
    context.db.run(u"DELETE FROM channel_members WHERE user_id = ? AND channel_id IN "
                   "(SELECT id FROM channels WHERE team_id = ?)"_s,
                   {user_id, team->id});
    context.db.run(u"UPDATE team_members SET delete_at = ? WHERE team_id = ? AND user_id = ?"_s,
                   {context.now_ms(), team->id, user_id});
    return status_ok();
}

ApiResult<Response> set_scheme_roles(Context& context, const Request& request)
{
    const auto team = visible_team(context, request);
    if (!team)
        return tl::unexpected(team.error());
    if (!may_in_team(context, request.caller, team->id, u"manage_team_roles"_s))
        return no_permission();
    const auto body = request.object(u"scheme_roles"_s);
    if (!body)
        return tl::unexpected(body.error());
    auto member = find_team_member(context.db, team->id, request.param(u"user_id"_s));
    if (!member)
        return refuse(404, u"app.team.get_member.missing.app_error"_s);
    member->is_admin = body->value(u"scheme_admin"_s).toBool();
    context.db.run(u"UPDATE team_members SET is_admin = ? WHERE team_id = ? AND user_id = ?"_s,
                   {member->is_admin, team->id, member->user_id});
    Broadcast own;
    own.user_id = member->user_id;
    context.publish({u"memberrole_updated"_s, {{u"member"_s, as_json_string(team_member_json(*member))}}, own});
    return status_ok();
}

} // namespace

void add_team_member_routes(Router& router)
{
    router.add(Method::get, "/api/v4/users/{user_id}/teams/members", my_memberships);
    router.add(Method::get, "/api/v4/teams/{team_id}/members", list_members);
    router.add(Method::post, "/api/v4/teams/{team_id}/members", add_member);
    router.add(Method::post, "/api/v4/teams/{team_id}/members/ids", members_by_ids);
    router.add(Method::get, "/api/v4/teams/{team_id}/members/{user_id}", get_member);
    router.add(Method::delete_, "/api/v4/teams/{team_id}/members/{user_id}", remove_member);
    router.add(Method::put, "/api/v4/teams/{team_id}/members/{user_id}/schemeRoles", set_scheme_roles);
}

} // namespace opsdeck::localroom
