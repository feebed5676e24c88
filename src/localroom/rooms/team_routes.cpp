// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/rooms/room_routes.h"
#include "localroom/rooms/team_store.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

/// The team of the path, if the caller is in it (or manages the system).
ApiResult<TeamRow> visible_team(Context& context, const Request& request, std::optional<TeamRow> team)
{
    if (!team)
        return refuse(404, u"app.team.get.find.app_error"_s);
    if (!may_in_team(context, request.caller, team->id, u"view_team"_s))
        return no_permission();
    return std::move(*team);
}

Response teams_response(const std::vector<TeamRow>& teams)
{
    QJsonArray array;
    for (const TeamRow& team : teams)
        array.append(team_json(team));
    return json_response(array);
}

std::vector<TeamRow> teams_of(Context& context, const QString& user_id)
{
    return select_teams(context.db,
                        u"SELECT "_s + team_columns() +
                            u" FROM teams JOIN team_members ON team_members.team_id = teams.id "
                            "WHERE team_members.user_id = ? AND team_members.delete_at = 0 AND teams.delete_at = 0 "
                            "ORDER BY teams.n"_s,
                        {user_id});
}

ApiResult<Response> get_team(Context& context, const Request& request)
{
    const auto team = visible_team(context, request, find_team(context.db, request.param(u"team_id"_s)));
    if (!team)
        return tl::unexpected(team.error());
    return json_response(team_json(*team));
}

ApiResult<Response> get_team_by_name(Context& context, const Request& request)
{
    const auto team = visible_team(context, request, find_team_by_name(context.db, request.param(u"team_name"_s)));
    if (!team)
        return tl::unexpected(team.error());
    return json_response(team_json(*team));
}

ApiResult<Response> list_teams(Context& context, const Request& request)
{
    const Page page = page_of(request);
    if (!may(request.caller, u"manage_system"_s))
        return teams_response(teams_of(context, request.caller.user_id));
    return teams_response(select_teams(
        context.db, u"SELECT "_s + team_columns() + u" FROM teams ORDER BY display_name LIMIT ? OFFSET ?"_s,
        {page.per_page, page.offset()}));
}

ApiResult<Response> my_teams(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    return teams_response(teams_of(context, *user_id));
}

ApiResult<Response> create_team(Context& context, const Request& request)
{
    if (!may(request.caller, u"create_team"_s))
        return no_permission();
    const auto body = request.object(u"team"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString type = body->value(u"type"_s).toString();
    const QString title = body->value(u"display_name"_s).toString();
    if (title.isEmpty() || (type != "O"_L1 && type != "I"_L1))
        return invalid_body(u"team"_s);
    const auto team = insert_team(context, body->value(u"name"_s).toString().toLower(), title, type);
    if (!team)
        return tl::unexpected(team.error());
    if (auto member = join_team(context, *team, request.caller.user_id, true, false); !member)
        return tl::unexpected(member.error());
    return json_response(team_json(*team), 201);
}

ApiResult<Response> patch_team(Context& context, const Request& request)
{
    auto team = visible_team(context, request, find_team(context.db, request.param(u"team_id"_s)));
    if (!team)
        return tl::unexpected(team.error());
    if (!may_in_team(context, request.caller, team->id, u"manage_team"_s))
        return no_permission();
    const auto body = request.object(u"team"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto title = optional_text(*body, u"display_name"_s, u"team"_s);
    const auto description = optional_text(*body, u"description"_s, u"team"_s);
    const auto open = optional_flag(*body, u"allow_open_invite"_s, u"team"_s);
    if (!title || !description || !open)
        return invalid_body(u"team"_s);
    team->display_name = title->value_or(team->display_name);
    team->description = description->value_or(team->description);
    team->allow_open_invite = open->value_or(team->allow_open_invite);
    team->update_at = std::max(context.now_ms(), team->update_at + 1);
    context.db.run(u"UPDATE teams SET display_name = ?, description = ?, allow_open_invite = ?, update_at = ? "
                   "WHERE id = ?"_s,
                   {team->display_name, team->description, team->allow_open_invite, team->update_at, team->id});
    Broadcast members;
    members.team_id = team->id;
    context.publish({u"update_team"_s, {{u"team"_s, as_json_string(team_json(*team))}}, members});
    return json_response(team_json(*team));
}

ApiResult<Response> team_stats(Context& context, const Request& request)
{
    const auto team = visible_team(context, request, find_team(context.db, request.param(u"team_id"_s)));
    if (!team)
        return tl::unexpected(team.error());
    const QString from = u"SELECT count(*) FROM team_members JOIN users ON users.id = team_members.user_id "
                         "WHERE team_members.team_id = ? AND team_members.delete_at = 0"_s;
    return json_response(
        QJsonObject{{u"team_id"_s, team->id},
                    {u"total_member_count"_s, context.db.number(from, {team->id})},
                    {u"active_member_count"_s, context.db.number(from + u" AND users.delete_at = 0"_s, {team->id})}});
}

} // namespace

void add_team_routes(Router& router)
{
    router.add(Method::get, "/api/v4/teams", list_teams);
    router.add(Method::post, "/api/v4/teams", create_team);
    router.add(Method::get, "/api/v4/teams/{team_id}", get_team);
    router.add(Method::get, "/api/v4/teams/name/{team_name}", get_team_by_name);
    router.add(Method::put, "/api/v4/teams/{team_id}/patch", patch_team);
    router.add(Method::get, "/api/v4/teams/{team_id}/stats", team_stats);
    router.add(Method::get, "/api/v4/users/{user_id}/teams", my_teams);
}

} // namespace opsdeck::localroom
