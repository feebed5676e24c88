// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/live_room.h"
#include "localroom/realtime/raw_line.h"
#include "localroom/realtime/recorded_talk.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Enough for what must not come to have come.
constexpr int moment_ms = 60;

/// A recorded frame of a client with this room's ids and a token instead of the recorded ones.
QJsonObject filled(LiveRoom& live, QJsonObject frame, const QString& token)
{
    QJsonObject data = frame.value("data"_L1).toObject();
    if (data.contains("token"_L1))
        data.insert(u"token"_s, token);
    if (data.contains("user_ids"_L1))
        data.insert(u"user_ids"_s, QJsonArray{live.room.user(u"bob"_s), live.room.user(u"carol"_s)});
    const QString channel = data.value("channel_id"_L1).toString();
    if (!channel.isEmpty() && channel != QString(26, u'x'))
        data.insert(u"channel_id"_s, live.room.room(u"lab"_s));
    if (!data.isEmpty())
        frame.insert(u"data"_s, data);
    return frame;
}

void say(LiveRoom& live, RawLine& line, const std::vector<QJsonObject>& frames, const QString& token)
{
    for (const QJsonObject& frame : frames)
        line.send(RawLine::text, QJsonDocument(filled(live, frame, token)).toJson(QJsonDocument::Compact));
}

QString resuming(const QString& id, qint64 number)
{
    return u"connection_id=%1&sequence_number=%2"_s.arg(id).arg(number);
}

void wait_for(const Line& line, size_t frames) { QTRY_VERIFY(line.frames.size() >= frames); }
void wait_for(const RawLine& line, size_t frames) { QTRY_VERIFY(line.told().size() >= frames); }

void post(LiveRoom& live, const QString& text) { live.room.post(u"alice"_s, u"lab"_s, text); }

/// bob cuts his connection, and the server has noticed.
void cut(LiveRoom& live, Line& bob)
{
    bob.cut();
    QTRY_VERIFY(!live.hub().is_connected(live.room.user(u"bob"_s)));
}

} // namespace

#define COMPARE_TALK(recorded, actual)                                                                                 \
    do {                                                                                                               \
        const QStringList differences = talk_differences(recorded, actual);                                            \
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join('\n'_L1)));                                        \
    } while (false)

/// Whole conversations over a socket are the recorded ones, frame by frame.
class TestRecordedTalks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_header_is_welcomed()
    {
        LiveRoom live;
        const auto alice = live.settled(u"alice"_s);
        const auto recorded = recorded_heard(u"ws_connect_header_auth"_s, u"alice"_s);
        COMPARE_TALK(without_presence({recorded.front()}), without_presence(alice->frames));
    }

    void a_challenge_is_welcomed()
    {
        const auto recorded = recorded_heard(u"ws_connect_challenge"_s, u"alice"_s);
        LiveRoom live;
        RawLine alice(live.port(), {});
        QTRY_VERIFY(alice.is_open);
        say(live, alice, recorded_said(u"ws_connect_challenge"_s, u"alice"_s), live.room.token(u"alice"_s));
        wait_for(alice, recorded.size());
        COMPARE_TALK(recorded, alice.told());
    }

    void actions_are_answered()
    {
        LiveRoom live;
        RawLine alice(live.port(), live.room.token(u"alice"_s));
        wait_for(alice, 2);
        const size_t before = alice.told().size();
        say(live, alice, recorded_said(u"ws_actions"_s, u"alice"_s), {});
        auto recorded = recorded_heard(u"ws_actions"_s, u"alice"_s);
        std::erase_if(recorded, [](const QJsonObject& frame) { return frame.contains("event"_L1); });
        wait_for(alice, before + recorded.size());
        auto told = alice.told();
        std::erase_if(told, [](const QJsonObject& frame) { return frame.contains("event"_L1); });
        COMPARE_TALK(recorded, told);
    }

    void who_is_not_let_in_hears_nothing_and_is_dropped_without_a_word_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("token");
        QTest::newRow("bad header") << u"ws_bad_header_token"_s << u"bad-header"_s << QString(26, u'x');
        QTest::newRow("bad challenge") << u"ws_challenge_bad_token"_s << u"alice"_s << QString();
        QTest::newRow("no token at all") << u"ws_unauthenticated"_s << u"alice"_s << QString();
    }
    void who_is_not_let_in_hears_nothing_and_is_dropped_without_a_word()
    {
        QFETCH(QString, name);
        QFETCH(QString, who);
        QFETCH(QString, token);
        const QJsonArray recorded = recording(name).value("frames"_L1).toArray();
        QCOMPARE(recorded.last().toObject().value("control"_L1).toString(), u"disconnected"_s);
        LiveRoom live({.authenticate_within = 150ms});
        RawLine line(live.port(), token);
        QTRY_VERIFY(line.is_open);
        say(live, line, recorded_said(name, who), QString(26, u'x'));
        QTRY_VERIFY(line.is_gone);
        QVERIFY2(line.frames.empty(), "not even a close frame");
    }

    void a_socket_outlives_its_session()
    {
        LiveRoom live;
        const QString name = u"ws_socket_after_logout"_s;
        RawLine bob(live.port(), live.room.token(u"bob"_s));
        wait_for(bob, 2);
        live.room.call(u"bob"_s, "POST", u"/api/v4/users/logout"_s);
        for (int i = 0; i < 4; ++i)
            post(live, u"logout %1"_s.arg(i));
        wait_for(bob, 6);
        say(live, bob, recorded_said(name, u"bob_logout"_s), {});
        wait_for(bob, 7);
        post(live, u"logout after action"_s);
        wait_for(bob, 8);
        COMPARE_TALK(recorded_heard(name, u"bob_logout"_s), without_presence(bob.told()));
    }

    void a_revoked_session_is_told_when_it_acts()
    {
        LiveRoom live;
        RawLine alice(live.port(), live.room.token(u"alice"_s));
        wait_for(alice, 2);
        live.room.call(u"alice"_s, "POST", u"/api/v4/users/me/sessions/revoke/all"_s);
        say(live, alice, recorded_said(u"ws_session_revoked"_s, u"alice3"_s), {});
        wait_for(alice, 3);
        COMPARE_TALK(recorded_heard(u"ws_session_revoked"_s, u"alice3"_s), alice.told());
    }

    void an_idle_socket_is_pinged_with_an_empty_frame()
    {
        const QJsonArray frames = recording(u"ws_server_ping"_s).value("frames"_L1).toArray();
        QStringList recorded;
        for (const QJsonValue& frame : frames) {
            if (frame.toObject().value("dir"_L1).toString() == "in"_L1 && frame.toObject().contains("control"_L1)) {
                recorded.append(frame.toObject().value("control"_L1).toString());
                QCOMPARE(frame.toObject().value("payload"_L1).toString(), QString());
            }
        }
        QCOMPARE(recorded, (QStringList{u"ping"_s, u"ping"_s}));
        QCOMPARE(RealtimeTimes().ping_every, 60s);
        LiveRoom live({.ping_every = 20ms});
        RawLine carol(live.port(), live.room.token(u"carol"_s));
        QTRY_VERIFY(carol.count(RawLine::ping) >= 2);
        for (const RawLine::Frame& frame : carol.frames) {
            if (frame.opcode == RawLine::ping)
                QCOMPARE(frame.payload, QByteArray());
        }
        QVERIFY(!carol.is_gone);
        COMPARE_TALK(recorded_heard(u"ws_server_ping"_s, u"carol_bg"_s), without_presence(carol.told()));
    }

    void a_server_that_stops_drops_without_a_word_and_has_forgotten_everything()
    {
        LiveRoom live;
        RawLine bob(live.port(), live.room.token(u"bob"_s));
        wait_for(bob, 2);
        RawLine carol(live.port(), {});
        QTRY_VERIFY(carol.is_open);
        say(live, carol, recorded_said(u"ws_server_restart"_s, u"carol"_s), live.room.token(u"carol"_s));
        wait_for(carol, 3);
        live.restart();
        QTRY_VERIFY(bob.is_gone && carol.is_gone);
        QCOMPARE(bob.count(RawLine::close) + carol.count(RawLine::close), 0);
        COMPARE_TALK(recorded_heard(u"ws_server_restart"_s, u"bob"_s), bob.told());
        COMPARE_TALK(recorded_heard(u"ws_server_restart"_s, u"carol"_s), carol.told());

        const QString id = bob.told().front().value("data"_L1).toObject().value("connection_id"_L1).toString();
        const auto again = live.connect(u"bob"_s, resuming(id, 2));
        wait_for(*again, 2);
        COMPARE_TALK(recorded_heard(u"ws_resume_after_server_restart"_s, u"bob"_s), again->frames);
        QVERIFY(again->connection_id() != id);
    }

    void missed_events_come_and_can_come_again()
    {
        const auto recorded = recorded_heard(u"ws_resume_known_id_missed"_s, u"bob"_s);
        LiveRoom live;
        auto bob = live.settled(u"bob"_s);
        post(live, u"seen-1"_s);
        post(live, u"seen-2"_s);
        wait_for(*bob, 4);
        const QString id = bob->connection_id();
        auto heard = bob->frames;
        cut(live, *bob);
        post(live, u"missed-1"_s);
        post(live, u"missed-2"_s);
        bob = live.connect(u"bob"_s, resuming(id, 4));
        wait_for(*bob, 4);
        heard.insert(heard.end(), bob->frames.begin(), bob->frames.end());
        COMPARE_TALK(recorded, heard);

        cut(live, *bob);
        bob = live.connect(u"bob"_s, resuming(id, 3));
        const auto redelivered = recorded_heard(u"ws_resume_redelivery"_s, u"bob"_s);
        wait_for(*bob, redelivered.size());
        COMPARE_TALK(redelivered, bob->frames);
    }

    void a_number_that_never_was_starts_afresh()
    {
        LiveRoom live;
        auto bob = live.settled(u"bob"_s);
        const QString id = bob->connection_id();
        cut(live, *bob);
        bob = live.connect(u"bob"_s, resuming(id, 9999));
        wait_for(*bob, 2);
        post(live, u"after"_s);
        wait_for(*bob, 3);
        // There the old connection's end was told to the new one, too: it depends on which came first.
        COMPARE_TALK(without_presence(recorded_heard(u"ws_resume_future_seq"_s, u"bob"_s)),
                     without_presence(bob->frames));
        QVERIFY(bob->connection_id() != id);
    }

    void an_id_that_never_was_starts_afresh()
    {
        LiveRoom live;
        const auto bob = live.connect(u"bob"_s, resuming(QString(26, u'y'), 3));
        wait_for(*bob, 2);
        post(live, u"after"_s);
        wait_for(*bob, 3);
        COMPARE_TALK(recorded_heard(u"ws_resume_unknown_id"_s, u"bob"_s), bob->frames);
    }

    void who_was_away_for_too_long_starts_afresh()
    {
        LiveRoom live({.sweep_every = 20ms});
        auto carol = live.settled(u"carol"_s);
        const QString id = carol->connection_id();
        carol->cut();
        QTRY_VERIFY(!live.hub().is_connected(live.room.user(u"carol"_s)));
        QTest::qWait(moment_ms);
        carol = live.connect(u"carol"_s, resuming(id, 2));
        wait_for(*carol, 2);
        COMPARE_TALK(recorded_heard(u"ws_resume_stale_id"_s, u"carol_bg"_s), carol->frames);
        QVERIFY(carol->connection_id() != id);
    }

    void a_challenge_does_not_resume()
    {
        const QString name = u"ws_resume_with_challenge_auth"_s;
        LiveRoom live;
        auto bob = live.settled(u"bob"_s);
        const QString id = bob->connection_id();
        cut(live, *bob);
        bob = live.connect({}, resuming(id, 2));
        QTRY_VERIFY(bob->is_open);
        bob->send(filled(live, recorded_said(name, u"bob"_s).front(), live.room.token(u"bob"_s)));
        wait_for(*bob, 3);
        COMPARE_TALK(recorded_heard(name, u"bob"_s), bob->frames);
        QVERIFY(bob->connection_id() != id);
        bob->close();
        QTRY_VERIFY(bob->is_gone);
        const QJsonArray frames = recording(name).value("frames"_L1).toArray();
        QCOMPARE(bob->close_code(), frames.last().toObject().value("code"_L1).toInt());
    }
};

QTEST_GUILESS_MAIN(TestRecordedTalks)
#include "test_recorded_talks.moc"
