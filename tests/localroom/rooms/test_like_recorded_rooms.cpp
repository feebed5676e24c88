// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/room_steps.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString channels = u"/api/v4/channels"_s;
const QString teams = u"/api/v4/teams"_s;
const QString sidebar = u"/api/v4/users/me/teams/%team/channels/categories"_s;
const QJsonObject both_roles{{u"scheme_admin"_s, true}, {u"scheme_user"_s, true}};

std::vector<RecordedScenario> team_scenarios()
{
    return {
        {u"team_get|GET /api/v4/teams/name/{team_name}"_s,
         [](EngineRoom& room) {
             const Reply team = room.call(u"alice"_s, "GET", teams + u'/' + room.team());
             return room.call(u"alice"_s, "GET", teams + u"/name/"_s + team.text("name"));
         }},
        {u"teams_of_me|GET /api/v4/teams"_s, steps({{u"root_admin"_s, "GET", teams}})},
        {u"team_members_of_me#0|GET /api/v4/teams/{team_id}/members/{user_id}"_s,
         steps({{u"alice"_s, "GET", teams + u"/%team/members/%bob"_s}})},
        {u"team_members|POST /api/v4/teams/{team_id}/members/ids"_s,
         steps({{u"alice"_s, "POST", teams + u"/%team/members/ids"_s, QJsonArray{u"%alice"_s, u"%bob"_s}}})},
        {u"channel_member_remove|DELETE /api/v4/teams/{team_id}/members/{user_id}"_s,
         steps({{u"root_admin"_s, "DELETE", teams + u"/%team/members/%bob"_s}})},
        {u"channel_member_scheme_roles|PUT /api/v4/teams/{team_id}/members/{user_id}/schemeRoles"_s,
         steps({{u"root_admin"_s, "PUT", teams + u"/%team/members/%bob/schemeRoles"_s, both_roles}})},
    };
}

std::vector<RecordedScenario> channel_scenarios()
{
    const QString lab = channels + u"/%lab"_s;
    return {
        {u"channel_patch|PUT /api/v4/channels/{channel_id}"_s,
         steps({{u"alice"_s, "PUT", lab, QJsonObject{{u"id"_s, u"%lab"_s}, {u"header"_s, u"new header"_s}}}})},
        {u"channel_get_by_name|GET /api/v4/teams/name/{team_name}/channels/name/{channel_name}"_s,
         [](EngineRoom& room) {
             const Reply team = room.call(u"alice"_s, "GET", teams + u'/' + room.team());
             return room.call(u"alice"_s, "GET", teams + u"/name/%1/channels/name/lab"_s.arg(team.text("name")));
         }},
        {u"channels_public_of_team|POST /api/v4/teams/{team_id}/channels/ids"_s,
         steps({{u"alice"_s, "POST", teams + u"/%team/channels/ids"_s, QJsonArray{u"%lab"_s}}})},
        {u"channels_autocomplete|GET /api/v4/teams/{team_id}/channels/search_autocomplete"_s,
         steps({{u"alice"_s, "GET", teams + u"/%team/channels/search_autocomplete?name=la"_s}})},
        {u"channel_members|POST /api/v4/channels/{channel_id}/members/ids"_s,
         steps({{u"alice"_s, "POST", lab + u"/members/ids"_s, QJsonArray{u"%alice"_s, u"%bob"_s}}})},
        {u"channel_member_scheme_roles|PUT /api/v4/channels/{channel_id}/members/{user_id}/roles"_s,
         steps({{u"alice"_s, "PUT", lab + u"/members/%bob/roles"_s,
                 QJsonObject{{u"roles"_s, u"channel_user channel_admin"_s}}}})},
    };
}

QString id_of_runs(EngineRoom& room)
{
    return room
        .call(u"alice"_s, "POST", filled(room, sidebar),
              QJsonObject{{u"display_name"_s, u"Runs"_s}, {u"channel_ids"_s, QJsonArray{room.room(u"lab"_s)}}})
        .text("id");
}

std::vector<RecordedScenario> sidebar_scenarios()
{
    return {
        {u"category_order|GET /api/v4/users/{user_id}/teams/{team_id}/channels/categories/order"_s,
         steps({{u"alice"_s, "GET", sidebar + u"/order"_s}})},
        {u"category_update|GET /api/v4/users/{user_id}/teams/{team_id}/channels/categories/{category_id}"_s,
         [](EngineRoom& room) {
             const QString id = id_of_runs(room);
             return room.call(u"alice"_s, "GET", filled(room, sidebar) + u'/' + id);
         }},
        {u"channel_categories#categories|PUT /api/v4/users/{user_id}/teams/{team_id}/channels/categories"_s,
         [](EngineRoom& room) {
             const QString path = filled(room, sidebar);
             room.call(u"alice"_s, "POST", channels + u"/direct"_s,
                       QJsonArray{room.user(u"alice"_s), room.user(u"bob"_s)});
             id_of_runs(room);
             const QJsonValue all = room.call(u"alice"_s, "GET", path).object().value("categories"_L1);
             return room.call(u"alice"_s, "PUT", path, all);
         }},
    };
}

} // namespace

/// Routes about teams, rooms and the sidebar of which there is no recording of their own answer as their neighbours do.
class TestLikeRecordedRooms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void of_teams_data() { add_scenario_rows(team_scenarios()); }
    void of_teams() { play_scenario_row(team_scenarios()); }
    void of_channels_data() { add_scenario_rows(channel_scenarios()); }
    void of_channels() { play_scenario_row(channel_scenarios()); }
    void of_the_sidebar_data() { add_scenario_rows(sidebar_scenarios()); }
    void of_the_sidebar() { play_scenario_row(sidebar_scenarios()); }
};

QTEST_GUILESS_MAIN(TestLikeRecordedRooms)
#include "test_like_recorded_rooms.moc"
