// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/engine_room.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString channels = u"/api/v4/channels/"_s;
const QString me = u"/api/v4/users/me"_s;

QJsonObject inner(const Event& event, const QString& key)
{
    return QJsonDocument::fromJson(event.data.value(key).toString().toUtf8()).object();
}

} // namespace

/// Who is told what when people and rooms change.
class TestRoomEvents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_new_channel_is_told_to_its_creator_only()
    {
        EngineRoom room;
        const QString id = room.make_room(u"alice"_s, u"fresh"_s);
        const auto created = room.log.named(u"channel_created"_s);
        QCOMPARE(created.size(), size_t(1));
        QCOMPARE(created[0].to.user_id, room.user(u"alice"_s));
        QCOMPARE(created[0].data.value("channel_id"_L1).toString(), id);
        QCOMPARE(room.log.names(), QStringList({u"posted"_s, u"channel_created"_s}));
    }

    void a_patch_is_told_with_one_post_a_field()
    {
        EngineRoom room;
        room.call(u"alice"_s, "PUT", channels + room.room(u"lab"_s) + u"/patch"_s,
                  QJsonObject{{u"header"_s, u"h"_s}, {u"purpose"_s, u"p"_s}, {u"display_name"_s, u"Lab 2"_s}});
        QCOMPARE(room.log.names(), QStringList({u"channel_updated"_s, u"posted"_s, u"posted"_s, u"posted"_s}));
        QCOMPARE(inner(room.log.events[0], u"channel"_s).value("header"_L1).toString(), u"h"_s);
        QStringList types;
        for (const Event& event : room.log.named(u"posted"_s))
            types.append(inner(event, u"post"_s).value("type"_L1).toString());
        QCOMPARE(types,
                 QStringList({u"system_displayname_change"_s, u"system_header_change"_s, u"system_purpose_change"_s}));
        const Event second = room.log.named(u"posted"_s)[1];
        QCOMPARE(inner(second, u"post"_s).value("message"_L1).toString(), u"alice updated the channel header to: h"_s);
    }

    void a_removal_is_told_differently_to_both_sides()
    {
        EngineRoom room;
        room.call(u"alice"_s, "DELETE", channels + room.room(u"lab"_s) + u"/members/"_s + room.user(u"bob"_s));
        const auto removed = room.log.named(u"user_removed"_s);
        QCOMPARE(removed.size(), size_t(2));
        QCOMPARE(removed[0].to.channel_id, room.room(u"lab"_s));
        QCOMPARE(removed[0].data.value("user_id"_L1).toString(), room.user(u"bob"_s));
        QVERIFY(!removed[0].data.contains("channel_id"_L1));
        QCOMPARE(removed[1].to.user_id, room.user(u"bob"_s));
        QCOMPARE(removed[1].data.value("channel_id"_L1).toString(), room.room(u"lab"_s));
        QVERIFY(!removed[1].data.contains("user_id"_L1));
    }

    void archiving_and_restoring_is_told_to_the_team()
    {
        EngineRoom room;
        room.call(u"alice"_s, "DELETE", channels + room.room(u"lab"_s));
        room.call(u"root_admin"_s, "POST", channels + room.room(u"lab"_s) + u"/restore"_s);
        QCOMPARE(room.log.named(u"channel_deleted"_s).at(0).to.team_id, room.team());
        QVERIFY(room.log.named(u"channel_deleted"_s).at(0).data.value("delete_at"_L1).toDouble() > 0);
        QCOMPARE(room.log.named(u"channel_restored"_s).at(0).to.team_id, room.team());
    }

    void a_direct_channel_is_told_once()
    {
        EngineRoom room;
        const QJsonArray both{room.user(u"alice"_s), room.user(u"bob"_s)};
        const auto first = room.call(u"alice"_s, "POST", channels + u"direct"_s, both);
        const auto second = room.call(u"bob"_s, "POST", channels + u"direct"_s, both);
        QCOMPARE(second.text("id"), first.text("id"));
        QCOMPARE(room.log.named(u"direct_added"_s).size(), size_t(1));
    }

    void joining_is_not_counted_as_a_message()
    {
        EngineRoom room;
        const auto before = room.call(u"alice"_s, "GET", channels + room.room(u"lab"_s)).object();
        room.call(u"alice"_s, "DELETE", channels + room.room(u"lab"_s) + u"/members/"_s + room.user(u"bob"_s));
        room.join(u"bob"_s, u"lab"_s);
        const auto after = room.call(u"alice"_s, "GET", channels + room.room(u"lab"_s)).object();
        QCOMPARE(after.value("total_msg_count"_L1), before.value("total_msg_count"_L1));
        QVERIFY(after.value("last_post_at"_L1).toDouble() > before.value("last_post_at"_L1).toDouble());
    }

    void viewing_clears_what_is_unread_and_tells_oneself()
    {
        EngineRoom room;
        room.post(u"bob"_s, u"lab"_s, u"hello @alice"_s);
        const QString unread = me + u"/channels/"_s + room.room(u"lab"_s) + u"/unread"_s;
        QCOMPARE(room.call(u"alice"_s, "GET", unread).object().value("mention_count"_L1).toInt(), 1);
        room.log.events.clear();
        room.call(u"alice"_s, "POST", channels + u"members/me/view"_s,
                  QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}});
        const auto left = room.call(u"alice"_s, "GET", unread).object();
        QCOMPARE(left.value("mention_count"_L1).toInt(), 0);
        QCOMPARE(left.value("msg_count"_L1).toInt(), 0);
        QCOMPARE(room.log.names(), QStringList({u"channel_viewed"_s, u"thread_read_changed"_s}));
        QCOMPARE(room.log.events[0].to.user_id, room.user(u"alice"_s));
    }

    void a_changed_profile_is_told_reduced_to_others()
    {
        EngineRoom room;
        room.call(u"alice"_s, "PUT", me + u"/patch"_s, QJsonObject{{u"nickname"_s, u"Al"_s}});
        const auto updated = room.log.named(u"user_updated"_s);
        QCOMPARE(updated.size(), size_t(2));
        QVERIFY(updated[0].data.value("user"_L1).toObject().contains("notify_props"_L1));
        QCOMPARE(updated[0].to.user_id, room.user(u"alice"_s));
        QVERIFY(!updated[1].data.value("user"_L1).toObject().contains("notify_props"_L1));
        QCOMPARE(updated[1].to.omit_users, QStringList(room.user(u"alice"_s)));
    }

    void a_status_is_told_to_oneself_only()
    {
        EngineRoom room;
        room.call(u"alice"_s, "PUT", me + u"/status"_s,
                  QJsonObject{{u"user_id"_s, room.user(u"alice"_s)}, {u"status"_s, u"dnd"_s}});
        QCOMPARE(room.log.names(), QStringList(u"status_change"_s));
        QCOMPARE(room.log.events[0].to.user_id, room.user(u"alice"_s));
    }

    void preferences_are_told_after_an_empty_sidebar_event()
    {
        EngineRoom room;
        room.call(u"alice"_s, "PUT", me + u"/preferences"_s,
                  QJsonArray{QJsonObject{{u"user_id"_s, room.user(u"alice"_s)},
                                         {u"category"_s, u"opsdeck"_s},
                                         {u"name"_s, u"a"_s},
                                         {u"value"_s, u"1"_s}}});
        QCOMPARE(room.log.names(), QStringList({u"sidebar_category_updated"_s, u"preferences_changed"_s}));
        QVERIFY(room.log.events[0].data.isEmpty());
        QVERIFY(room.log.events[1].data.value("preferences"_L1).isString());
    }

    void what_is_refused_is_not_told()
    {
        EngineRoom room;
        QCOMPARE(room.call(u"bob"_s, "PUT", channels + room.room(u"private"_s) + u"/patch"_s,
                           QJsonObject{{u"header"_s, u"x"_s}})
                     .status(),
                 403);
        QVERIFY(room.log.events.empty());
    }

    void a_private_channel_is_hidden_from_lists_of_others()
    {
        EngineRoom room;
        const QString list = u"/api/v4/teams/"_s + room.team() + u"/channels"_s;
        for (const QString& path : {list, list + u"/autocomplete?name=private"_s}) {
            for (const QJsonValue& channel : room.call(u"bob"_s, "GET", path).json().toArray())
                QVERIFY(channel.toObject().value("id"_L1).toString() != room.room(u"private"_s));
        }
    }

    void the_etag_of_my_channels_moves_with_a_post()
    {
        EngineRoom room;
        const QString path = me + u"/teams/"_s + room.team() + u"/channels"_s;
        const QByteArray before = room.call(u"alice"_s, "GET", path).header("Etag");
        QCOMPARE(
            room.call(u"alice"_s, "GET", path, QJsonValue::Undefined, "If-None-Match: " + before + "\r\n").status(),
            304);
        room.post(u"bob"_s, u"lab"_s, u"news"_s);
        QCOMPARE(
            room.call(u"alice"_s, "GET", path, QJsonValue::Undefined, "If-None-Match: " + before + "\r\n").status(),
            200);
    }
};

QTEST_GUILESS_MAIN(TestRoomEvents)
#include "test_room_events.moc"
