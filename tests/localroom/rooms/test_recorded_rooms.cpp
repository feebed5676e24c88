// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/room_steps.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString channels = u"/api/v4/channels"_s;
const QString me = u"/api/v4/users/me"_s;
const QString unknown_id = u"zzzzzzzzzzzzzzzzzzzzzzzzzz"_s;

QJsonObject member(const QString& who) { return {{u"user_id"_s, who}}; }

const QJsonObject new_header{{u"header"_s, u"new header"_s}, {u"purpose"_s, u"p"_s}, {u"display_name"_s, u"Two"_s}};

QJsonObject new_channel(const QString& name, const QString& type = u"O"_s)
{
    return {{u"team_id"_s, u"%team"_s}, {u"name"_s, name}, {u"display_name"_s, u"A room"_s}, {u"type"_s, type}};
}

std::vector<RecordedScenario> making_scenarios()
{
    const QString direct = channels + u"/direct"_s;
    const QString group = channels + u"/group"_s;
    return {
        {u"channel_create"_s, steps({{u"alice"_s, "POST", channels, new_channel(u"ops-room"_s)}})},
        {u"channel_create_private"_s, steps({{u"alice"_s, "POST", channels, new_channel(u"privy"_s, u"P"_s)}})},
        {u"channel_create_bad_name_400"_s, steps({{u"alice"_s, "POST", channels, new_channel(u"Bad Name!"_s)}})},
        {u"channel_create_duplicate_400"_s, steps({{u"alice"_s, "POST", channels, new_channel(u"lab"_s)}})},
        {u"channel_direct_create"_s, steps({{u"alice"_s, "POST", direct, QJsonArray{u"%alice"_s, u"%bob"_s}}})},
        {u"channel_direct_create_again"_s, steps({{u"alice"_s, "POST", direct, QJsonArray{u"%alice"_s, u"%bob"_s}},
                                                  {u"alice"_s, "POST", direct, QJsonArray{u"%alice"_s, u"%bob"_s}}})},
        {u"channel_direct_self"_s, steps({{u"alice"_s, "POST", direct, QJsonArray{u"%alice"_s, u"%alice"_s}}})},
        {u"channel_direct_not_teammate_accepted"_s,
         steps({{u"alice"_s, "POST", direct, QJsonArray{u"%alice"_s, u"%dave"_s}}})},
        {u"channel_direct_of_others_403"_s, steps({{u"alice"_s, "POST", direct, QJsonArray{u"%bob"_s, u"%carol"_s}}})},
        {u"channel_direct_unknown_user"_s, steps({{u"alice"_s, "POST", direct, QJsonArray{u"%alice"_s, unknown_id}}})},
        {u"channel_group_create"_s,
         steps({{u"alice"_s, "POST", group, QJsonArray{u"%alice"_s, u"%bob"_s, u"%carol"_s}}})},
        {u"channel_group_too_small_400"_s, steps({{u"alice"_s, "POST", group, QJsonArray{u"%alice"_s, u"%bob"_s}}})},
        {u"channel_patch"_s, steps({{u"alice"_s, "PUT", channels + u"/%lab/patch"_s, new_header}})},
        {u"channel_patch_archived"_s,
         with_room(u"old"_s, {{u"alice"_s, "DELETE", channels + u"/%old"_s},
                              {u"alice"_s, "PUT", channels + u"/%old/patch"_s, new_header}})},
        {u"channel_archive"_s, steps({{u"bob"_s, "DELETE", channels + u"/%lab"_s}})},
        {u"channel_get_archived"_s, steps({{u"alice"_s, "PUT", channels + u"/%lab/patch"_s, new_header},
                                           {u"alice"_s, "DELETE", channels + u"/%lab"_s},
                                           {u"alice"_s, "GET", channels + u"/%lab"_s}})},
        {u"channel_restore_by_user"_s,
         steps({{u"alice"_s, "DELETE", channels + u"/%lab"_s}, {u"alice"_s, "POST", channels + u"/%lab/restore"_s}})},
        {u"channel_restore_by_admin"_s, steps({{u"alice"_s, "DELETE", channels + u"/%lab"_s},
                                               {u"root_admin"_s, "POST", channels + u"/%lab/restore"_s}})},
        {u"channel_privacy_by_channel_admin"_s,
         steps({{u"alice"_s, "PUT", channels + u"/%lab/privacy"_s, QJsonObject{{u"privacy"_s, u"P"_s}}}})},
    };
}

std::vector<RecordedScenario> reading_scenarios()
{
    const QString of_team = u"/api/v4/teams/%team/channels"_s;
    return {
        {u"channel_get"_s, steps({{u"alice"_s, "GET", channels + u"/%lab"_s}})},
        {u"channel_get_by_name"_s, steps({{u"alice"_s, "GET", of_team + u"/name/lab"_s}})},
        {u"channel_get_unknown_404"_s, steps({{u"alice"_s, "GET", channels + u'/' + unknown_id}})},
        {u"channel_get_private_not_member_403"_s, steps({{u"bob"_s, "GET", channels + u"/%private"_s}})},
        {u"channel_get_public_not_member"_s, with_room(u"bobs"_s, {{u"alice"_s, "GET", channels + u"/%bobs"_s}})},
        {u"channel_stats"_s, steps({{u"alice"_s, "GET", channels + u"/%lab/stats"_s}})},
        {u"channels_of_me_all_teams"_s,
         steps({{u"alice"_s, "POST", channels + u"/direct"_s, QJsonArray{u"%alice"_s, u"%bob"_s}},
                {u"alice"_s, "GET", me + u"/channels"_s}})},
        {u"channels_of_me"_s, steps({{u"alice"_s, "POST", channels + u"/direct"_s, QJsonArray{u"%alice"_s, u"%bob"_s}},
                                     {u"alice"_s, "GET", me + u"/teams/%team/channels"_s}})},
        {u"channels_of_other_403"_s, steps({{u"alice"_s, "GET", u"/api/v4/users/%bob/teams/%team/channels"_s}})},
        {u"channels_public_of_team"_s, steps({{u"alice"_s, "GET", of_team + u"?per_page=3"_s}})},
        {u"channels_deleted_of_team"_s, steps({{u"alice"_s, "GET", of_team + u"/deleted"_s}})},
        {u"channels_autocomplete"_s, steps({{u"alice"_s, "GET", of_team + u"/autocomplete?name=la"_s}})},
        {u"channels_search"_s,
         steps({{u"alice"_s, "POST", of_team + u"/search"_s, QJsonObject{{u"term"_s, u"lab"_s}}}})},
        {u"channel_unread"_s, steps({{u"alice"_s, "GET", me + u"/channels/%lab/unread"_s}})},
        {u"channel_unread_with_mentions"_s,
         [](EngineRoom& room) {
             room.post(u"bob"_s, u"lab"_s, u"hello @alice"_s);
             return room.call(u"alice"_s, "GET", me + u"/channels/"_s + room.room(u"lab"_s) + u"/unread"_s);
         }},
        {u"channel_view"_s, steps({{u"alice"_s, "POST", channels + u"/members/me/view"_s,
                                    QJsonObject{{u"channel_id"_s, u"%lab"_s}, {u"prev_channel_id"_s, u""_s}}}})},
        {u"channel_view_2"_s,
         steps({{u"alice"_s, "POST", channels + u"/members/me/view"_s, QJsonObject{{u"channel_id"_s, u"%lab"_s}}}})},
        {u"channel_view_crt"_s,
         steps({{u"alice"_s, "POST", channels + u"/members/me/view"_s,
                 QJsonObject{{u"channel_id"_s, u"%lab"_s}, {u"collapsed_threads_supported"_s, true}}}})},
        {u"channel_view_blank"_s,
         steps({{u"alice"_s, "POST", channels + u"/members/me/view"_s, QJsonObject{{u"channel_id"_s, u""_s}}}})},
        {u"channel_view_with_prev"_s,
         steps({{u"alice"_s, "POST", channels + u"/members/me/view"_s,
                 QJsonObject{{u"channel_id"_s, u"%lab"_s}, {u"prev_channel_id"_s, u"%private"_s}}}})},
        {u"team_get"_s, steps({{u"alice"_s, "GET", u"/api/v4/teams/%team"_s}})},
        {u"team_get_not_member"_s, steps({{u"dave"_s, "GET", u"/api/v4/teams/%team"_s}})},
        {u"team_create"_s,
         steps({{u"root_admin"_s, "POST", u"/api/v4/teams"_s,
                 QJsonObject{{u"name"_s, u"ops"_s}, {u"display_name"_s, u"Ops"_s}, {u"type"_s, u"O"_s}}}})},
        {u"team_patch"_s,
         steps({{u"root_admin"_s, "PUT", u"/api/v4/teams/%team/patch"_s, QJsonObject{{u"description"_s, u"d1"_s}}}})},
        {u"team_stats"_s, steps({{u"alice"_s, "GET", u"/api/v4/teams/%team/stats"_s}})},
        {u"team_members"_s, steps({{u"alice"_s, "GET", u"/api/v4/teams/%team/members?per_page=2"_s}})},
        {u"team_members_of_me"_s, steps({{u"alice"_s, "GET", me + u"/teams/members"_s}})},
        {u"team_member_add"_s, steps({{u"root_admin"_s, "POST", u"/api/v4/teams/%team/members"_s,
                                       QJsonObject{{u"team_id"_s, u"%team"_s}, {u"user_id"_s, u"%dave"_s}}}})},
        {u"teams_of_me"_s, steps({{u"alice"_s, "GET", me + u"/teams"_s}})},
        {u"teams_of_me_none"_s, steps({{u"dave"_s, "GET", me + u"/teams"_s}})},
        {u"teams_unread"_s, steps({{u"alice"_s, "GET", me + u"/teams/unread"_s}})},
        {u"teams_unread_crt"_s, steps({{u"alice"_s, "GET", me + u"/teams/unread?include_collapsed_threads=true"_s}})},
        {u"team_unread"_s, steps({{u"alice"_s, "GET", me + u"/teams/%team/unread"_s}})},
    };
}

std::vector<RecordedScenario> member_scenarios()
{
    const QString lab = channels + u"/%lab/members"_s;
    const QString bobs = channels + u"/%bobs/members"_s;
    return {
        {u"channel_join_public"_s, with_room(u"bobs"_s, {{u"alice"_s, "POST", bobs, member(u"%alice"_s)}})},
        {u"channel_join_private_403"_s,
         steps({{u"carol"_s, "POST", channels + u"/%private/members"_s, member(u"%carol"_s)}})},
        {u"channel_join_not_in_team_403"_s, steps({{u"dave"_s, "POST", lab, member(u"%dave"_s)}})},
        {u"channel_member_add"_s, with_room(u"bobs"_s, {{u"bob"_s, "POST", bobs, member(u"%alice"_s)}})},
        {u"channel_member_add_not_in_team"_s, steps({{u"alice"_s, "POST", lab, member(u"%dave"_s)}})},
        {u"channel_leave"_s, steps({{u"bob"_s, "DELETE", lab + u"/%bob"_s}})},
        {u"channel_member_remove"_s, steps({{u"alice"_s, "DELETE", lab + u"/%bob"_s}})},
        {u"channel_leave_default_400"_s,
         [](EngineRoom& room) {
             const QString square =
                 room.call(u"alice"_s, "GET", u"/api/v4/teams/"_s + room.team() + u"/channels/name/town-square"_s)
                     .text("id");
             return room.call(u"alice"_s, "DELETE", channels + u'/' + square + u"/members/me"_s);
         }},
        {u"channel_member_me"_s, steps({{u"alice"_s, "GET", lab + u"/me"_s}})},
        {u"channel_member_with_unreads"_s,
         [](EngineRoom& room) {
             room.post(u"alice"_s, u"lab"_s, u"unread"_s);
             return room.call(u"bob"_s, "GET", filled(room, channels + u"/%lab/members/me"_s));
         }},
        {u"channel_members"_s, steps({{u"alice"_s, "GET", lab + u"?per_page=2"_s}})},
        {u"channel_members_of_me"_s, steps({{u"alice"_s, "GET", me + u"/teams/%team/channels/members"_s}})},
        {u"channel_notify_props"_s,
         steps({{u"alice"_s, "PUT", lab + u"/%alice/notify_props"_s, QJsonObject{{u"desktop"_s, u"mention"_s}}}})},
        {u"channel_member_scheme_roles"_s, steps({{u"alice"_s, "PUT", lab + u"/%bob/schemeRoles"_s,
                                                   QJsonObject{{u"scheme_admin"_s, true}, {u"scheme_user"_s, true}}}})},
    };
}

std::function<Reply(EngineRoom&)> on_category(const QByteArray& method, const QJsonValue& body = QJsonValue::Undefined)
{
    return [=](EngineRoom& room) {
        const QString base = me + u"/teams/"_s + room.team() + u"/channels/categories"_s;
        const QString id =
            room.call(u"alice"_s, "POST", base,
                      QJsonObject{{u"display_name"_s, u"Runs"_s}, {u"channel_ids"_s, QJsonArray{room.room(u"lab"_s)}}})
                .text("id");
        return room.call(u"alice"_s, method, base + u'/' + id, body);
    };
}

std::vector<RecordedScenario> category_scenarios()
{
    const QString base = me + u"/teams/%team/channels/categories"_s;
    return {
        {u"channel_categories"_s,
         [base](EngineRoom& room) {
             room.call(u"alice"_s, "POST", channels + u"/direct"_s,
                       QJsonArray{room.user(u"alice"_s), room.user(u"bob"_s)});
             return room.call(u"alice"_s, "GET", filled(room, base));
         }},
        {u"category_create"_s,
         steps({{u"alice"_s, "POST", base,
                 QJsonObject{{u"display_name"_s, u"Runs"_s}, {u"channel_ids"_s, QJsonArray{u"%lab"_s}}}}})},
        {u"category_update"_s,
         [](EngineRoom& room) {
             return on_category("PUT", QJsonObject{{u"display_name"_s, u"Runs 2"_s},
                                                   {u"collapsed"_s, true},
                                                   {u"channel_ids"_s, QJsonArray{room.room(u"lab"_s)}}})(room);
         }},
        {u"category_delete"_s, on_category("DELETE")},
        {u"category_order"_s,
         [base](EngineRoom& room) {
             QJsonArray order = room.call(u"alice"_s, "GET", filled(room, base + u"/order"_s)).json().toArray();
             order.append(order.takeAt(0));
             return room.call(u"alice"_s, "PUT", filled(room, base + u"/order"_s), order);
         }},
    };
}

} // namespace

/// Answers about teams, rooms, members and the sidebar have the recorded status, error, headers and shape.
class TestRecordedRooms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void making_data() { add_scenario_rows(making_scenarios()); }
    void making() { play_scenario_row(making_scenarios()); }
    void reading_data() { add_scenario_rows(reading_scenarios()); }
    void reading() { play_scenario_row(reading_scenarios()); }
    void members_data() { add_scenario_rows(member_scenarios()); }
    void members() { play_scenario_row(member_scenarios()); }
    void sidebar_data() { add_scenario_rows(category_scenarios()); }
    void sidebar() { play_scenario_row(category_scenarios()); }
};

QTEST_GUILESS_MAIN(TestRecordedRooms)
#include "test_recorded_rooms.moc"
