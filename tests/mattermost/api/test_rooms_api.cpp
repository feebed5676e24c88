// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/rooms_api.h"
#include "mattermost/support/recording.h"
#include "mattermost/support/request_check.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::body_of;
using test::line_of;
using test::recording;

namespace {

core::RoomId room() { return core::RoomId(u"r"_s); }
core::TeamId team() { return core::TeamId(u"t"_s); }
core::UserId user(const QString& id) { return core::UserId(id); }

} // namespace

class TestRoomsApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        QCOMPARE(line_of(api::my_rooms(team()).request), u"GET /users/me/teams/t/channels"_s);
        QCOMPARE(line_of(api::my_rooms(team(), true).request),
                 u"GET /users/me/teams/t/channels?include_deleted=true"_s);
        const auto rooms = api::my_rooms(team()).decode(recording(u"channels_of_me"_s).answer);
        QVERIFY(rooms);
        QVERIFY(rooms->size() > 2);
        QCOMPARE(line_of(api::my_memberships(team()).request), u"GET /users/me/teams/t/channels/members"_s);
        const auto members = api::my_memberships(team()).decode(recording(u"channel_members_of_me"_s).answer);
        QVERIFY(members);
        QCOMPARE(members->at(1).messages_seen, 48);
        QCOMPARE(members->at(1).root_messages_seen, 47);
        QCOMPARE(line_of(api::public_rooms(team(), 1).request), u"GET /teams/t/channels?page=1&per_page=200"_s);
        QCOMPARE(body_of(api::search_rooms(team(), u"ops"_s).request), uR"({"term":"ops"})"_s);
    }

    void one()
    {
        QCOMPARE(line_of(api::room(room()).request), u"GET /channels/r"_s);
        QCOMPARE(line_of(api::room_by_name(team(), u"town-square"_s).request),
                 u"GET /teams/t/channels/name/town-square"_s);
        const auto got = api::room(room()).decode(recording(u"channel_get"_s).answer);
        QVERIFY(got);
        QCOMPARE(got->type, core::RoomType::open);
        QVERIFY(!got->is_archived());
        const auto direct =
            api::direct_room(user(u"a"_s), user(u"b"_s)).decode(recording(u"channel_direct_create"_s).answer);
        QVERIFY(direct);
        QCOMPARE(direct->type, core::RoomType::direct);
        QVERIFY(direct->team.is_empty());
        QVERIFY(direct->name.contains(u"__"_s));
    }

    void making_and_changing()
    {
        const auto create = api::create_room({team(), core::RoomType::private_, u"war"_s, u"War room"_s, {}, u"p"_s});
        QCOMPARE(line_of(create.request), u"POST /channels"_s);
        QCOMPARE(body_of(create.request),
                 uR"({"display_name":"War room","header":"","name":"war","purpose":"p","team_id":"t","type":"P"})"_s);
        QVERIFY(!create.request.idempotent);
        QVERIFY(create.decode(recording(u"channel_create"_s).answer));
        api::RoomPatch patch;
        patch.header = u"new"_s;
        QCOMPARE(line_of(api::patch_room(room(), patch).request), u"PUT /channels/r/patch"_s);
        QCOMPARE(body_of(api::patch_room(room(), patch).request), uR"({"header":"new"})"_s);
        QCOMPARE(line_of(api::archive_room(room()).request), u"DELETE /channels/r"_s);
        QVERIFY(!api::archive_room(room()).request.idempotent);
        QCOMPARE(line_of(api::restore_room(room()).request), u"POST /channels/r/restore"_s);
        QCOMPARE(body_of(api::direct_room(user(u"a"_s), user(u"b"_s)).request), uR"(["a","b"])"_s);
        QCOMPARE(line_of(api::group_room({user(u"a"_s)}).request), u"POST /channels/group"_s);
    }

    void membership()
    {
        QCOMPARE(line_of(api::members(room(), 0).request), u"GET /channels/r/members?page=0&per_page=200"_s);
        QCOMPARE(line_of(api::member(room(), user(u"a"_s)).request), u"GET /channels/r/members/a"_s);
        QCOMPARE(line_of(api::add_member(room(), user(u"a"_s)).request), u"POST /channels/r/members"_s);
        QCOMPARE(body_of(api::add_member(room(), user(u"a"_s)).request), uR"({"user_id":"a"})"_s);
        QVERIFY(api::add_member(room(), user(u"a"_s)).decode(recording(u"channel_member_add"_s).answer));
        QCOMPARE(line_of(api::remove_member(room(), user(u"a"_s)).request), u"DELETE /channels/r/members/a"_s);
    }

    void counters()
    {
        const auto stats = api::room_stats(room()).decode(recording(u"channel_stats"_s).answer);
        QCOMPARE(stats->members, 4);
        QCOMPARE(stats->pinned_posts, 1);
        QCOMPARE(line_of(api::room_unread(room()).request), u"GET /users/me/channels/r/unread"_s);
        QCOMPARE(api::room_unread(room()).decode(recording(u"channel_unread"_s).answer)->messages, 0);
    }

    void viewing()
    {
        const auto call = api::view_room(room());
        QCOMPARE(line_of(call.request), u"POST /channels/members/me/view"_s);
        QCOMPARE(body_of(call.request),
                 uR"({"channel_id":"r","collapsed_threads_supported":true,"prev_channel_id":""})"_s);
        const auto times = call.decode(recording(u"channel_view"_s).answer);
        QVERIFY(times);
        QCOMPARE(core::to_ms(times->value(core::RoomId(u"hx7bwneq53b67f7yg31m69bhxo"_s))), 1797924687949);
    }
};

QTEST_GUILESS_MAIN(TestRoomsApi)
#include "test_rooms_api.moc"
