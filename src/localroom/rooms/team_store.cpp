// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/team_store.h"

#include "localroom/ids.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/post_writer.h"
#include "localroom/rooms/channel_member_store.h"
#include "localroom/rooms/channel_store.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {

QString team_columns()
{
    return u"teams.id, teams.create_at, teams.update_at, teams.delete_at, teams.display_name, teams.name, "
           "teams.description, teams.type, teams.invite_id, teams.allow_open_invite"_s;
}

std::vector<TeamRow> select_teams(Database& db, const QString& sql, const QVariantList& values)
{
    std::vector<TeamRow> teams;
    auto rows = db.select(sql, values);
    while (rows.next())
        teams.push_back({rows.text(0), rows.number(1), rows.number(2), rows.number(3), rows.text(4), rows.text(5),
                         rows.text(6), rows.text(7), rows.text(8), rows.flag(9)});
    return teams;
}

std::optional<TeamRow> find_team(Database& db, const QString& id)
{
    auto teams = select_teams(db, u"SELECT %1 FROM teams WHERE id = ?"_s.arg(team_columns()), {id});
    return teams.empty() ? std::nullopt : std::optional(std::move(teams.front()));
}

std::optional<TeamRow> find_team_by_name(Database& db, const QString& name)
{
    auto teams = select_teams(db, u"SELECT %1 FROM teams WHERE name = ?"_s.arg(team_columns()), {name.toLower()});
    return teams.empty() ? std::nullopt : std::optional(std::move(teams.front()));
}

QJsonObject team_json(const TeamRow& row)
{
    return {{u"id"_s, row.id},
            {u"create_at"_s, row.create_at},
            {u"update_at"_s, row.update_at},
            {u"delete_at"_s, row.delete_at},
            {u"display_name"_s, row.display_name},
            {u"name"_s, row.name},
            {u"description"_s, row.description},
            {u"email"_s, u""_s},
            {u"type"_s, row.type},
            {u"company_name"_s, u""_s},
            {u"allowed_domains"_s, u""_s},
            {u"invite_id"_s, row.invite_id},
            {u"allow_open_invite"_s, row.allow_open_invite},
            {u"scheme_id"_s, QJsonValue::Null},
            {u"group_constrained"_s, QJsonValue::Null},
            {u"policy_id"_s, QJsonValue::Null}};
}

QString team_member_columns()
{
    return u"team_members.team_id, team_members.user_id, team_members.delete_at, team_members.is_admin"_s;
}

std::vector<TeamMemberRow> select_team_members(Database& db, const QString& sql, const QVariantList& values)
{
    std::vector<TeamMemberRow> members;
    auto rows = db.select(sql, values);
    while (rows.next())
        members.push_back({rows.text(0), rows.text(1), rows.number(2), rows.flag(3)});
    return members;
}

std::optional<TeamMemberRow> find_team_member(Database& db, const QString& team_id, const QString& user_id)
{
    auto members = select_team_members(
        db, u"SELECT %1 FROM team_members WHERE team_id = ? AND user_id = ?"_s.arg(team_member_columns()),
        {team_id, user_id});
    return members.empty() ? std::nullopt : std::optional(members.front());
}

QJsonObject team_member_json(const TeamMemberRow& row)
{
    return {{u"team_id"_s, row.team_id},
            {u"user_id"_s, row.user_id},
            {u"roles"_s, row.is_admin ? u"team_user team_admin"_s : u"team_user"_s},
            {u"delete_at"_s, row.delete_at},
            {u"scheme_guest"_s, false},
            {u"scheme_user"_s, true},
            {u"scheme_admin"_s, row.is_admin},
            {u"explicit_roles"_s, u""_s}};
}

ApiResult<TeamRow> insert_team(Context& context, const QString& name, const QString& display_name, const QString& type)
{
    static const QRegularExpression valid(u"^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$"_s);
    if (!valid.match(name).hasMatch())
        return refuse(400, u"model.team.is_valid.url.app_error"_s);
    if (find_team_by_name(context.db, name))
        return refuse(400, u"app.team.save.existing.app_error"_s);
    const qint64 now = context.now_ms();
    TeamRow team{new_id(), now, now, 0, display_name, name, u""_s, type, new_id(), false};
    context.db.run(u"INSERT INTO teams (id, create_at, update_at, display_name, name, type, invite_id) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                   {team.id, now, now, display_name, name, type, team.invite_id});
    for (const auto& [channel, title] :
         {std::pair(u"town-square"_s, u"Town Square"_s), std::pair(u"off-topic"_s, u"Off-Topic"_s)}) {
        if (auto made = insert_channel(context, {team.id, u"O"_s, channel, title, {}, {}, {}}); !made)
            return tl::unexpected(made.error());
    }
    return team;
}

ApiResult<TeamMemberRow> join_team(Context& context, const TeamRow& team, const QString& user_id, bool is_admin,
                                   bool quiet)
{
    const auto user = find_user(context.db, user_id);
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    if (const auto member = find_team_member(context.db, team.id, user_id); member && member->delete_at == 0)
        return *member;
    context.db.run(u"INSERT INTO team_members (team_id, user_id, is_admin) VALUES (?, ?, ?) "
                   "ON CONFLICT (team_id, user_id) DO UPDATE SET delete_at = 0, is_admin = excluded.is_admin"_s,
                   {team.id, user_id, is_admin});
    for (const QString& name : {u"town-square"_s, u"off-topic"_s}) {
        const auto channel = find_channel_by_name(context.db, team.id, name);
        if (!channel || channel->is_archived())
            continue;
        insert_channel_member(context, channel->id, user_id, false);
        if (quiet)
            continue;
        const bool main_room = name == "town-square"_L1;
        const SystemPost post{channel->id, user_id, main_room ? u"system_join_team"_s : u"system_join_channel"_s,
                              user->username + (main_room ? u" joined the team."_s : u" joined the channel."_s),
                              QJsonObject{{u"username"_s, user->username}}};
        if (auto added = add_system_post(context, post); !added)
            return tl::unexpected(added.error());
        Broadcast to;
        to.channel_id = channel->id;
        context.publish({u"user_added"_s, {{u"team_id"_s, team.id}, {u"user_id"_s, user_id}}, to});
    }
    if (!quiet) {
        Broadcast own;
        own.user_id = user_id;
        // The real server sends it twice; clients must not mind, so neither do we spare them.
        for (int i = 0; i < 2; ++i)
            context.publish({u"added_to_team"_s, {{u"team_id"_s, team.id}, {u"user_id"_s, user_id}}, own});
    }
    return TeamMemberRow{team.id, user_id, 0, is_admin};
}

} // namespace opsdeck::localroom
