// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/recorded_event.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString channels = u"/api/v4/channels/"_s;
const QString users = u"/api/v4/users/"_s;
const QString me = u"/api/v4/users/me"_s;

QString lab(EngineRoom& room, const QString& tail = {}) { return channels + room.room(u"lab"_s) + tail; }
QString in_team(EngineRoom& room, const QString& tail) { return u"/api/v4/teams/"_s + room.team() + tail; }

void archive_and_restore(EngineRoom& room)
{
    room.call(u"alice"_s, "DELETE", lab(room));
    room.log.events.clear();
    room.call(u"root_admin"_s, "POST", lab(room, u"/restore"_s));
}

void add_bob_to_a_new_room(EngineRoom& room)
{
    const QString id = room.make_room(u"alice"_s, u"fresh"_s);
    room.log.events.clear();
    room.call(u"alice"_s, "POST", channels + id + u"/members"_s, QJsonObject{{u"user_id"_s, room.user(u"bob"_s)}});
}

void take_bob_out(EngineRoom& room, const QString& who)
{
    room.call(who, "DELETE", lab(room, u"/members/"_s + room.user(u"bob"_s)));
}

void patch_lab(EngineRoom& room)
{
    room.call(u"alice"_s, "PUT", lab(room, u"/patch"_s),
              QJsonObject{{u"header"_s, u"h"_s}, {u"purpose"_s, u"p"_s}, {u"display_name"_s, u"Lab 2"_s}});
}

void make_private(EngineRoom& room)
{
    room.call(u"root_admin"_s, "PUT", lab(room, u"/privacy"_s), QJsonObject{{u"privacy"_s, u"P"_s}});
}

QJsonArray a_flag(EngineRoom& room)
{
    return {QJsonObject{{u"user_id"_s, room.user(u"alice"_s)},
                        {u"category"_s, u"flagged_post"_s},
                        {u"name"_s, QString(26, u'p')},
                        {u"value"_s, u"true"_s}}};
}

void set_flag(EngineRoom& room) { room.call(u"alice"_s, "PUT", me + u"/preferences"_s, a_flag(room)); }

void drop_flag(EngineRoom& room)
{
    set_flag(room);
    room.log.events.clear();
    room.call(u"alice"_s, "POST", me + u"/preferences/delete"_s, a_flag(room));
}

QString sidebar(EngineRoom& room, const QString& tail = {})
{
    return me + u"/teams/"_s + room.team() + u"/channels/categories"_s + tail;
}

/// The id of alice's category "Runs", which has the lab.
QString make_category(EngineRoom& room)
{
    return room
        .call(u"alice"_s, "POST", sidebar(room),
              QJsonObject{{u"display_name"_s, u"Runs"_s}, {u"channel_ids"_s, QJsonArray{room.room(u"lab"_s)}}})
        .text("id");
}

QString made_category(EngineRoom& room)
{
    const QString id = make_category(room);
    room.log.events.clear();
    return id;
}

void invite_dave(EngineRoom& room)
{
    room.call(u"root_admin"_s, "POST", in_team(room, u"/members"_s),
              QJsonObject{{u"team_id"_s, room.team()}, {u"user_id"_s, room.user(u"dave"_s)}});
}

void deactivate_dave(EngineRoom& room)
{
    room.call(u"root_admin"_s, "PUT", users + room.user(u"dave"_s) + u"/active"_s, QJsonObject{{u"active"_s, false}});
}

const QJsonObject both_roles{{u"scheme_admin"_s, true}, {u"scheme_user"_s, true}};

struct EventScenario {
    const char* recording;
    QStringList events;
    void (*play)(EngineRoom&);
};

std::vector<EventScenario> room_scenarios()
{
    return {
        {"ws_channel_created",
         {u"posted"_s, u"channel_created"_s},
         [](EngineRoom& room) { room.make_room(u"alice"_s, u"fresh"_s); }},
        {"ws_channel_updated", {u"channel_updated"_s, u"posted"_s}, patch_lab},
        {"ws_channel_deleted",
         {u"posted"_s, u"channel_deleted"_s},
         [](EngineRoom& room) { room.call(u"alice"_s, "DELETE", lab(room)); }},
        {"ws_channel_restored", {u"channel_restored"_s, u"posted"_s}, archive_and_restore},
        {"ws_channel_converted", {u"channel_updated"_s, u"posted"_s, u"channel_converted"_s}, make_private},
        {"ws_channel_viewed",
         {u"channel_viewed"_s, u"thread_read_changed"_s},
         [](EngineRoom& room) {
             room.call(u"bob"_s, "POST", channels + u"members/me/view"_s,
                       QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}});
         }},
        {"ws_user_added", {u"user_added"_s, u"posted"_s}, add_bob_to_a_new_room},
        {"ws_user_removed_kick",
         {u"user_removed"_s, u"posted"_s},
         [](EngineRoom& room) { take_bob_out(room, u"alice"_s); }},
        {"ws_user_removed_leave",
         {u"user_removed"_s, u"posted"_s},
         [](EngineRoom& room) { take_bob_out(room, u"bob"_s); }},
        {"ws_direct_added",
         {u"direct_added"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "POST", channels + u"direct"_s,
                       QJsonArray{room.user(u"alice"_s), room.user(u"bob"_s)});
         }},
        {"ws_group_added",
         {u"group_added"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "POST", channels + u"group"_s,
                       QJsonArray{room.user(u"alice"_s), room.user(u"bob"_s), room.user(u"carol"_s)});
         }},
        {"ws_channel_member_updated",
         {u"channel_member_updated"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "PUT", lab(room, u"/members/"_s + room.user(u"alice"_s) + u"/notify_props"_s),
                       QJsonObject{{u"desktop"_s, u"mention"_s}});
         }},
        {"ws_channel_member_role",
         {u"channel_member_updated"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "PUT", lab(room, u"/members/"_s + room.user(u"bob"_s) + u"/schemeRoles"_s),
                       both_roles);
         }},
        {"ws_sidebar_category_created", {u"sidebar_category_created"_s}, [](EngineRoom& room) { make_category(room); }},
        {"ws_sidebar_category_updated",
         {u"sidebar_category_updated"_s},
         [](EngineRoom& room) {
             const QString id = made_category(room);
             room.call(u"alice"_s, "PUT", sidebar(room, '/'_L1 + id),
                       QJsonObject{{u"display_name"_s, u"Runs 2"_s},
                                   {u"collapsed"_s, true},
                                   {u"channel_ids"_s, QJsonArray{room.room(u"lab"_s)}}});
         }},
        {"ws_sidebar_category_deleted",
         {u"sidebar_category_deleted"_s},
         [](EngineRoom& room) {
             const QString id = made_category(room);
             room.call(u"alice"_s, "DELETE", sidebar(room, '/'_L1 + id));
         }},
        {"ws_sidebar_category_order_updated",
         {u"sidebar_category_order_updated"_s},
         [](EngineRoom& room) {
             QJsonArray order = room.call(u"alice"_s, "GET", sidebar(room, u"/order"_s)).json().toArray();
             order.append(order.takeAt(0));
             room.call(u"alice"_s, "PUT", sidebar(room, u"/order"_s), order);
         }},
        {"ws_added_to_team", {u"posted"_s, u"user_added"_s, u"added_to_team"_s}, invite_dave},
        {"ws_team_member_joined", {u"posted"_s, u"user_added"_s}, invite_dave},
        {"ws_leave_team",
         {u"posted"_s, u"leave_team"_s},
         [](EngineRoom& room) {
             room.call(u"root_admin"_s, "DELETE", in_team(room, u"/members/"_s + room.user(u"bob"_s)));
         }},
        {"ws_update_team",
         {u"update_team"_s},
         [](EngineRoom& room) {
             room.call(u"root_admin"_s, "PUT", in_team(room, u"/patch"_s), QJsonObject{{u"description"_s, u"d1"_s}});
         }},
        {"ws_memberrole_updated",
         {u"memberrole_updated"_s},
         [](EngineRoom& room) {
             room.call(u"root_admin"_s, "PUT", in_team(room, u"/members/"_s + room.user(u"bob"_s) + u"/schemeRoles"_s),
                       both_roles);
         }},
    };
}

std::vector<EventScenario> people_scenarios()
{
    return {
        {"ws_typing_rest",
         {u"typing"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "POST", me + u"/typing"_s, QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}});
         }},
        {"ws_status_change",
         {u"status_change"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "PUT", me + u"/status"_s,
                       QJsonObject{{u"user_id"_s, room.user(u"alice"_s)}, {u"status"_s, u"dnd"_s}});
         }},
        {"ws_user_updated",
         {u"user_updated"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "PUT", me + u"/patch"_s, QJsonObject{{u"nickname"_s, u"Al"_s}});
         }},
        {"ws_custom_status",
         {u"user_updated"_s, u"sidebar_category_updated"_s, u"preferences_changed"_s},
         [](EngineRoom& room) {
             room.call(u"alice"_s, "PUT", me + u"/status/custom"_s,
                       QJsonObject{{u"emoji"_s, u"rocket"_s},
                                   {u"text"_s, u"deploying"_s},
                                   {u"duration"_s, u"thirty_minutes"_s},
                                   {u"expires_at"_s, u"2099-11-22T09:00:00Z"_s}});
         }},
        {"ws_new_user",
         {u"new_user"_s},
         [](EngineRoom& room) {
             room.call(u"root_admin"_s, "POST", u"/api/v4/users"_s,
                       QJsonObject{{u"email"_s, u"erin@example.test"_s},
                                   {u"username"_s, u"erin"_s},
                                   {u"password"_s, u"Passw0rd!Test1"_s}});
         }},
        {"ws_user_deactivated", {u"user_activation_status_change"_s}, deactivate_dave},
        {"ws_user_role_updated",
         {u"user_role_updated"_s},
         [](EngineRoom& room) {
             room.call(u"root_admin"_s, "PUT", users + room.user(u"dave"_s) + u"/roles"_s,
                       QJsonObject{{u"roles"_s, u"system_user system_user_access_token"_s}});
         }},
        {"ws_preferences_changed", {u"sidebar_category_updated"_s, u"preferences_changed"_s}, set_flag},
        {"ws_preferences_deleted", {u"sidebar_category_updated"_s, u"preferences_deleted"_s}, drop_flag},
    };
}

void add_rows(const std::vector<EventScenario>& scenarios)
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < scenarios.size(); ++i)
        QTest::newRow(scenarios[i].recording) << static_cast<int>(i);
}

void play_row(const std::vector<EventScenario>& scenarios)
{
    QFETCH(int, index);
    const EventScenario& scenario = scenarios[static_cast<size_t>(index)];
    EngineRoom room;
    scenario.play(room);
    QStringList differences;
    for (const QString& event : scenario.events)
        differences += event_differences(QString::fromLatin1(scenario.recording), event, room.log.events);
    QVERIFY2(differences.isEmpty(),
             qPrintable(differences.join('\n'_L1) + u"\nsent: "_s + room.log.names().join(' '_L1)));
}

} // namespace

/// Events about teams, rooms, members, the sidebar and people have the recorded data and receivers.
class TestRecordedRoomEvents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rooms_and_teams_data() { add_rows(room_scenarios()); }
    void rooms_and_teams() { play_row(room_scenarios()); }
    void people_data() { add_rows(people_scenarios()); }
    void people() { play_row(people_scenarios()); }

    void a_deactivated_user_is_told_to_the_others()
    {
        EngineRoom room;
        deactivate_dave(room);
        // The recording is alice's: dave, who is to be omitted from it, could not be there.
        std::vector<opsdeck::localroom::Event> for_others;
        for (const auto& event : room.log.named(u"user_updated"_s)) {
            if (event.to.user_id.isEmpty())
                for_others.push_back(event);
        }
        const QStringList differences = event_differences(u"ws_user_deactivated"_s, u"user_updated"_s, for_others);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join('\n'_L1)));
    }

    void a_new_member_of_a_team_is_told_twice()
    {
        EngineRoom room;
        invite_dave(room);
        QCOMPARE(room.log.named(u"added_to_team"_s).size(),
                 recorded_events(u"ws_added_to_team"_s, u"added_to_team"_s).size());
    }

    void a_direct_room_opened_again_is_not_told()
    {
        QVERIFY(recorded_events(u"ws_direct_added_again"_s, u"direct_added"_s).empty());
        EngineRoom room;
        const QJsonArray both{room.user(u"alice"_s), room.user(u"bob"_s)};
        room.call(u"alice"_s, "POST", channels + u"direct"_s, both);
        room.log.events.clear();
        room.call(u"alice"_s, "POST", channels + u"direct"_s, both);
        QVERIFY2(room.log.events.empty(), qPrintable(room.log.names().join(' '_L1)));
    }
};

QTEST_GUILESS_MAIN(TestRecordedRoomEvents)
#include "test_recorded_room_events.moc"
