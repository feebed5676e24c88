// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

core::Room room_named(int number, const QString& name)
{
    core::Room room;
    room.id = sample_room(number);
    room.team = core::TeamId(sample_id('t', 1));
    room.type = core::RoomType::private_;
    room.name = name;
    room.display_name = name.toUpper();
    room.header = u"h"_s;
    room.purpose = u"p"_s;
    room.creator = sample_user();
    room.created_at = core::from_ms(1);
    room.updated_at = core::from_ms(10);
    room.last_post_at = core::from_ms(20);
    room.total_messages = 5;
    room.total_root_messages = 4;
    room.props = {{u"a"_s, 1}};
    return room;
}

core::User user_named(int number, const QString& name)
{
    core::User user;
    user.id = sample_user(number);
    user.username = name;
    user.nickname = u"nick"_s;
    user.is_bot = number == 2;
    user.roles = u"system_user"_s;
    user.updated_at = core::from_ms(10);
    return user;
}

} // namespace

class TestPeopleTables final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Store> m_store;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_store = m_fixture->open();
    }
    void cleanup() { m_store.reset(); }

    void a_room_is_found_by_id_and_by_name()
    {
        auto& rooms = m_store->cache().rooms();
        const auto ops = room_named(1, u"ops"_s);
        auto direct = room_named(2, u"a__b"_s);
        direct.team = {};
        direct.type = core::RoomType::direct;
        QCOMPARE(got(rooms.upsert({ops, direct})), 2);
        QCOMPARE(got(rooms.by_id(ops.id)), std::optional(ops));
        QCOMPARE(got(rooms.by_name(ops.team, u"ops"_s)), std::optional(ops));
        QCOMPARE(got(rooms.by_name({}, u"a__b"_s)), std::optional(direct));
        QVERIFY(!got(rooms.by_name({}, u"ops"_s)));
        QCOMPARE(got(rooms.of_team(ops.team)), std::vector{ops});
        QCOMPARE(got(rooms.all()), (std::vector{direct, ops}));
        QVERIFY(got(rooms.remove(ops.id)));
        QVERIFY(!got(rooms.by_id(ops.id)));
    }

    void an_older_room_only_counts_up()
    {
        auto& rooms = m_store->cache().rooms();
        auto room = room_named(1, u"ops"_s);
        (void)got(rooms.upsert({room}));
        auto older = room;
        older.updated_at = core::from_ms(5);
        older.name = u"old-name"_s;
        older.total_messages = 9;
        (void)got(rooms.upsert({older}));
        room.total_messages = 9;
        QCOMPARE(got(rooms.by_id(room.id)), std::optional(room));
        auto fewer = room;
        fewer.total_messages = 1;
        (void)got(rooms.upsert({fewer}));
        QCOMPARE(got(rooms.by_id(room.id))->total_messages, 9);
    }

    void a_member_is_found_by_room_and_by_user()
    {
        auto& members = m_store->cache().members();
        core::RoomMember member;
        member.room = sample_room();
        member.user = sample_user();
        member.roles = u"channel_user"_s;
        member.last_viewed_at = core::from_ms(3);
        member.last_update_at = core::from_ms(4);
        member.messages_seen = 7;
        member.mentions = 2;
        member.notify_props = {{u"desktop"_s, u"default"_s}};
        QCOMPARE(got(members.upsert({member})), 1);
        QCOMPARE(got(members.find(member.room, member.user)), std::optional(member));
        QCOMPARE(got(members.of_room(member.room)), std::vector{member});
        QCOMPARE(got(members.of_user(member.user)), std::vector{member});
        auto older = member;
        older.last_update_at = core::from_ms(1);
        older.messages_seen = 0;
        QCOMPARE(got(members.upsert({older})), 0);
        QCOMPARE(got(members.find(member.room, member.user))->messages_seen, 7);
        QVERIFY(got(members.remove(member.room, member.user)));
        QVERIFY(got(members.of_room(member.room)).empty());
    }

    void a_user_is_found_by_name_whatever_the_case()
    {
        auto& users = m_store->cache().users();
        const auto anna = user_named(1, u"anna"_s);
        const auto bot = user_named(2, u"bot"_s);
        QCOMPARE(got(users.upsert({anna, bot})), 2);
        QCOMPARE(got(users.by_username(u"Anna"_s)), std::optional(anna));
        QCOMPARE(got(users.by_id(bot.id)), std::optional(bot));
        QCOMPARE(got(users.by_ids({bot.id, sample_user(9), anna.id})), (std::vector{bot, anna}));
        QCOMPARE(got(users.all()), (std::vector{anna, bot}));
        auto older = anna;
        older.updated_at = core::from_ms(1);
        older.username = u"x"_s;
        QCOMPARE(got(users.upsert({older})), 0);
        QVERIFY(!got(users.by_username(u"x"_s)));
    }

    void a_team_is_found_by_name()
    {
        auto& teams = m_store->cache().teams();
        core::Team team;
        team.id = core::TeamId(sample_id('t', 1));
        team.name = u"eng"_s;
        team.display_name = u"Engineering"_s;
        team.updated_at = core::from_ms(10);
        QCOMPARE(got(teams.upsert({team})), 1);
        QCOMPARE(got(teams.by_name(u"eng"_s)), std::optional(team));
        QCOMPARE(got(teams.by_id(team.id)), std::optional(team));
        QCOMPARE(got(teams.all()), std::vector{team});
        QVERIFY(got(teams.remove(team.id)));
        QVERIFY(got(teams.all()).empty());
    }
};

QTEST_GUILESS_MAIN(TestPeopleTables)
#include "test_people_tables.moc"
