// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/json_shape.h"
#include "localroom/realtime/live_room.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Enough for what must not come to have come.
constexpr int moment_ms = 60;

QJsonObject challenge(const QString& token, qint64 seq = 1)
{
    return {
        {u"seq"_s, seq}, {u"action"_s, u"authentication_challenge"_s}, {u"data"_s, QJsonObject{{u"token"_s, token}}}};
}

QJsonObject action(qint64 seq, const QString& name, const QJsonObject& data = {})
{
    return {{u"seq"_s, seq}, {u"action"_s, name}, {u"data"_s, data}};
}

QJsonObject recorded_reply(qint64 seq)
{
    const QJsonArray frames = recording(u"ws_actions"_s).value("frames"_L1).toArray();
    for (const QJsonValue& frame : frames) {
        const QJsonObject json = frame.toObject().value("json"_L1).toObject();
        if (frame.toObject().value("dir"_L1) == "in"_L1 && json.value("seq_reply"_L1).toInteger() == seq)
            return json;
    }
    return {};
}

} // namespace

class TestHub final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_header_token_gets_hello_then_online()
    {
        LiveRoom live;
        const auto alice = live.settled(u"alice"_s);
        QCOMPARE(alice->names(), (QStringList{u"hello"_s, u"status_change"_s}));
        const QJsonArray frames = recording(u"ws_connect_header_auth"_s).value("frames"_L1).toArray();
        QCOMPARE(shape_differences(frames.first().toObject().value("json"_L1), alice->event(u"hello"_s)),
                 QStringList());
        QCOMPARE(alice->event(u"hello"_s).value("seq"_L1).toInt(), 0);
        QCOMPARE(alice->connection_id().size(), 26);
        QVERIFY(live.hub().is_connected(live.room.user(u"alice"_s)));
    }

    void a_challenge_gets_hello_before_its_ok()
    {
        LiveRoom live;
        const auto alice = live.connect({});
        QTRY_VERIFY(alice->is_open);
        alice->send(challenge(live.room.token(u"alice"_s)));
        QTRY_VERIFY(!alice->reply(1).isEmpty());
        QCOMPARE(alice->frames.front().value("event"_L1).toString(), u"hello"_s);
        alice->send(challenge(live.room.token(u"alice"_s), 2));
        alice->send(action(3, u"ping"_s));
        QTRY_VERIFY(!alice->reply(3).isEmpty());
        QVERIFY2(alice->reply(2).isEmpty(), "a second challenge is ignored");
    }

    void trap_11_a_bad_header_token_upgrades_silently_and_is_dropped_later()
    {
        LiveRoom live({.authenticate_within = 150ms});
        const auto nobody = live.connect_with("Authorization", "Bearer xxxxxxxxxxxxxxxxxxxxxxxxxx");
        QTRY_VERIFY(nobody->is_open);
        QTRY_VERIFY(nobody->is_gone);
        QVERIFY(nobody->frames.empty());
    }

    void a_bad_challenge_is_dropped_at_once()
    {
        LiveRoom live;
        const auto nobody = live.connect({});
        QTRY_VERIFY(nobody->is_open);
        nobody->send(challenge(u"xxxxxxxxxxxxxxxxxxxxxxxxxx"_s));
        QTRY_VERIFY(nobody->is_gone);
        QVERIFY(nobody->frames.empty());
    }

    void who_never_authenticates_gets_no_answer_and_is_dropped()
    {
        LiveRoom live({.authenticate_within = 150ms});
        const auto nobody = live.connect({});
        QTRY_VERIFY(nobody->is_open);
        nobody->send(action(1, u"ping"_s));
        QTRY_VERIFY(nobody->is_gone);
        QVERIFY(nobody->frames.empty());
    }

    void trap_13_a_foreign_origin_is_refused()
    {
        LiveRoom live;
        const auto page = live.connect_with("Origin", "http://evil.example");
        QTRY_VERIFY(page->is_gone || !page->is_open);
        QTest::qWait(moment_ms);
        QVERIFY(!page->is_open);
    }

    void actions_are_answered_as_recorded()
    {
        LiveRoom live;
        const auto alice = live.settled(u"alice"_s);
        const auto bob = live.settled(u"bob"_s);
        alice->send(action(1, u"ping"_s));
        alice->send(action(2, u"get_statuses"_s));
        alice->send(action(3, u"get_statuses_by_ids"_s,
                           {{u"user_ids"_s, QJsonArray{live.room.user(u"bob"_s), live.room.user(u"dave"_s)}}}));
        alice->send(
            action(4, u"user_typing"_s, {{u"channel_id"_s, live.room.room(u"lab"_s)}, {u"parent_id"_s, u""_s}}));
        alice->send(action(5, u"no_such_action"_s));
        alice->send(action(6, u"user_update_active_status"_s, {{u"user_is_active"_s, true}, {u"manual"_s, false}}));
        alice->send(action(7, u""_s));
        alice->send(action(8, u"user_typing"_s, {{u"channel_id"_s, QString(26, u'x')}}));
        QTRY_VERIFY(!alice->reply(8).isEmpty());
        for (qint64 seq = 1; seq <= 8; ++seq) {
            const QJsonObject recorded = recorded_reply(seq);
            const QStringList differences = shape_differences(recorded, alice->reply(seq));
            QVERIFY2(differences.isEmpty(), qPrintable(differences.join('\n'_L1)));
            QCOMPARE(alice->reply(seq).value("error"_L1).toObject().value("id"_L1),
                     recorded.value("error"_L1).toObject().value("id"_L1));
        }
        QTRY_VERIFY(bob->saw(u"typing"_s));
        QVERIFY2(!alice->saw(u"typing"_s), "nobody is told of the own typing");
        alice->send({{u"action"_s, u"ping"_s}});
        QTRY_VERIFY(alice->frames.back().value("error"_L1).toObject().value("id"_L1) ==
                    "api.web_socket_router.bad_seq.app_error"_L1);
        QVERIFY(!alice->frames.back().contains("seq_reply"_L1));
    }

    void what_is_no_frame_resets_the_connection_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("too long") << "{\"seq\":1,\"action\":\"" + QByteArray(9000, 'a') + "\"}";
        QTest::newRow("far too long") << "{\"seq\":1,\"action\":\"" + QByteArray(300'000, 'a') + "\"}";
    }
    void what_is_no_frame_resets_the_connection()
    {
        QFETCH(QByteArray, text);
        LiveRoom live;
        const auto alice = live.settled(u"alice"_s);
        alice->send_text(text);
        QTRY_VERIFY(alice->is_gone);
    }

    void events_reach_only_who_may_see_them()
    {
        LiveRoom live;
        live.room.join(u"root_admin"_s, u"lab"_s);
        const auto alice = live.settled(u"alice"_s);
        const auto bob = live.settled(u"bob"_s);
        const auto admin = live.settled(u"root_admin"_s);
        live.room.post(u"alice"_s, u"private"_s, u"secret"_s);
        const QString id = live.room.post(u"alice"_s, u"lab"_s, u"for all"_s).value("id"_L1).toString();
        live.room.call(u"alice"_s, "DELETE", u"/api/v4/posts/"_s + id);
        QTRY_VERIFY(bob->saw(u"post_deleted"_s) && admin->saw(u"post_deleted"_s));
        QTRY_COMPARE(alice->names().count(u"posted"_s), 2);
        QCOMPARE(bob->names().count(u"posted"_s), 1);
        QVERIFY(!bob->saw(u"channel_viewed"_s));
        QVERIFY(alice->saw(u"channel_viewed"_s));
        QCOMPARE(bob->names().count(u"post_deleted"_s), 1);
        QVERIFY(!bob->event(u"post_deleted"_s).value("data"_L1).toObject().contains("delete_by"_L1));
        QCOMPARE(admin->names().count(u"post_deleted"_s), 1);
        QVERIFY(admin->event(u"post_deleted"_s).value("data"_L1).toObject().contains("delete_by"_L1));
    }

    void who_was_taken_out_of_the_team_is_told_with_its_members()
    {
        LiveRoom live;
        const auto bob = live.settled(u"bob"_s);
        const auto carol = live.settled(u"carol"_s);
        live.room.call(u"root_admin"_s, "DELETE",
                       u"/api/v4/teams/%1/members/%2"_s.arg(live.room.team(), live.room.user(u"bob"_s)));
        const QJsonArray frames = recording(u"ws_leave_team"_s).value("frames"_L1).toArray();
        for (const Line* line : {bob.get(), carol.get()}) {
            QTRY_VERIFY(line->saw(u"leave_team"_s));
            QCOMPARE(shape_differences(frames.last().toObject().value("json"_L1), line->event(u"leave_team"_s)),
                     QStringList());
            QVERIFY2(line->event(u"leave_team"_s, 1).isEmpty(), "once");
        }
    }

    void typing_and_a_changed_profile_have_the_recorded_frame()
    {
        LiveRoom live;
        const auto alice = live.settled(u"alice"_s);
        const auto bob = live.settled(u"bob"_s);
        alice->send(QJsonObject{
            {u"seq"_s, 1},
            {u"action"_s, u"user_typing"_s},
            {u"data"_s, QJsonObject{{u"channel_id"_s, live.room.room(u"lab"_s)}, {u"parent_id"_s, u""_s}}}});
        QTRY_VERIFY(bob->saw(u"typing"_s));
        live.room.call(u"alice"_s, "PUT", u"/api/v4/users/me/patch"_s, QJsonObject{{u"nickname"_s, u"Al"_s}});
        QTRY_VERIFY(bob->saw(u"user_updated"_s));
        for (const auto& [name, event] :
             {std::pair{u"ws_typing"_s, u"typing"_s}, std::pair{u"ws_user_updated"_s, u"user_updated"_s}}) {
            const QJsonArray frames = recording(name).value("frames"_L1).toArray();
            QJsonValue recorded;
            for (const QJsonValue& frame : frames) {
                const bool is_bobs = frame.toObject().value("who"_L1).toString() == "bob"_L1;
                if (is_bobs && frame.toObject().value("json"_L1).toObject().value("event"_L1).toString() == event)
                    recorded = frame.toObject().value("json"_L1);
            }
            QCOMPARE(shape_differences(recorded, bob->event(event)), QStringList());
        }
    }

    void numbers_have_no_gap()
    {
        LiveRoom live;
        const auto bob = live.settled(u"bob"_s);
        for (int i = 0; i < 20; ++i)
            live.room.post(u"alice"_s, u"lab"_s, QString::number(i));
        QTRY_COMPARE(bob->names().count(u"posted"_s), 20);
        for (size_t i = 0; i < bob->frames.size(); ++i)
            QCOMPARE(bob->frames[i].value("seq"_L1).toInteger(), static_cast<qint64>(i));
    }

    void trap_11_the_socket_lives_on_after_logout()
    {
        LiveRoom live;
        const auto bob = live.settled(u"bob"_s);
        const QString token = live.room.token(u"bob"_s);
        live.room.call(u"bob"_s, "POST", u"/api/v4/users/logout"_s);
        bob->send(action(5, u"get_statuses"_s));
        QTRY_VERIFY(!bob->reply(5).isEmpty());
        const QJsonObject error = bob->reply(5).value("error"_L1).toObject();
        QCOMPARE(error.value("id"_L1).toString(), u"api.context.invalid_token.error"_s);
        QVERIFY2(error.value("message"_L1).toString().contains(token),
                 "the token is told in clear: clients must scrub");
        live.room.post(u"alice"_s, u"lab"_s, u"still coming"_s);
        QTRY_VERIFY(bob->saw(u"posted"_s));
    }

    void the_last_socket_gone_means_offline()
    {
        LiveRoom live;
        const auto first = live.settled(u"bob"_s);
        const auto second = live.settled(u"bob"_s);
        const auto status = [&live] {
            return live.room.call(u"alice"_s, "GET", u"/api/v4/users/"_s + live.room.user(u"bob"_s) + u"/status"_s)
                .text("status");
        };
        first->cut();
        QTest::qWait(moment_ms);
        QCOMPARE(status(), u"online"_s);
        second->cut();
        QTRY_COMPARE(status(), u"offline"_s);
    }

    void a_silent_client_is_dropped()
    {
        LiveRoom live({.ping_every = 30ms, .longest_silence = -1ms});
        const auto alice = live.connect(u"alice"_s);
        QTRY_VERIFY(alice->is_gone);
    }
};

QTEST_GUILESS_MAIN(TestHub)
#include "test_hub.moc"
