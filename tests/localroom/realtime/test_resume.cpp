// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/live_room.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString resuming(const QString& id, qint64 number)
{
    return u"connection_id=%1&sequence_number=%2"_s.arg(id).arg(number);
}

/// Bob was there, saw one post, and his network died.
struct Away {
    LiveRoom live;
    QString id;
    qint64 next = 0;

    explicit Away(const RealtimeTimes& times = {})
        : live(times)
    {
        auto bob = live.settled(u"bob"_s);
        live.room.post(u"alice"_s, u"lab"_s, u"seen"_s);
        [&] { QTRY_VERIFY(bob->saw(u"posted"_s)); }();
        id = bob->connection_id();
        next = bob->frames.back().value("seq"_L1).toInteger() + 1;
        bob->cut();
        [&] { QTRY_VERIFY(!live.hub().is_connected(live.room.user(u"bob"_s))); }();
    }
};

QString message_of(const QJsonObject& event)
{
    const QByteArray post = event.value("data"_L1).toObject().value("post"_L1).toString().toUtf8();
    return QJsonDocument::fromJson(post).object().value("message"_L1).toString();
}

} // namespace

/// Each row of the table of what resuming does.
class TestResume final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missed_events_come_without_a_hello()
    {
        Away away;
        away.live.room.post(u"alice"_s, u"lab"_s, u"missed-1"_s);
        away.live.room.post(u"alice"_s, u"lab"_s, u"missed-2"_s);
        const auto bob = away.live.connect(u"bob"_s, resuming(away.id, away.next));
        QTRY_COMPARE(bob->names().count(u"posted"_s), 2);
        QVERIFY(!bob->saw(u"hello"_s));
        QCOMPARE(message_of(bob->event(u"posted"_s, 0)), u"missed-1"_s);
        QCOMPARE(bob->frames.front().value("seq"_L1).toInteger(), away.next);
    }

    void the_numbering_continues()
    {
        Away away;
        const auto bob = away.live.connect(u"bob"_s, resuming(away.id, away.next));
        QTRY_VERIFY(!bob->frames.empty());
        for (size_t i = 0; i < bob->frames.size(); ++i)
            QCOMPARE(bob->frames[i].value("seq"_L1).toInteger(), away.next + static_cast<qint64>(i));
        QVERIFY(!bob->saw(u"hello"_s));
    }

    void an_older_number_is_sent_again()
    {
        Away away;
        const auto bob = away.live.connect(u"bob"_s, resuming(away.id, away.next - 1));
        QTRY_VERIFY(bob->saw(u"posted"_s));
        QCOMPARE(message_of(bob->event(u"posted"_s)), u"seen"_s);
        QCOMPARE(bob->frames.front().value("seq"_L1).toInteger(), away.next - 1);
    }

    void a_future_number_gets_a_fresh_stream()
    {
        Away away;
        const auto bob = away.live.connect(u"bob"_s, resuming(away.id, 1000));
        QTRY_VERIFY(bob->saw(u"hello"_s));
        QVERIFY(bob->connection_id() != away.id);
        QCOMPARE(bob->frames.front().value("seq"_L1).toInteger(), 0);
    }

    void too_many_missed_events_are_forgotten()
    {
        Away away;
        for (int i = 0; i < 300; ++i)
            away.live.room.post(u"alice"_s, u"lab"_s, QString::number(i));
        const auto bob = away.live.connect(u"bob"_s, resuming(away.id, away.next));
        QTRY_VERIFY(bob->saw(u"hello"_s));
        QVERIFY(bob->connection_id() != away.id);
    }

    void an_unknown_id_gets_a_fresh_stream()
    {
        Away away;
        const auto bob = away.live.connect(u"bob"_s, resuming(QString(26, u'y'), 3));
        QTRY_VERIFY(bob->saw(u"hello"_s));
    }

    void another_persons_id_gets_a_fresh_stream()
    {
        Away away;
        const auto carol = away.live.connect(u"carol"_s, resuming(away.id, away.next));
        QTRY_VERIFY(carol->saw(u"hello"_s));
        QVERIFY(carol->connection_id() != away.id);
        QVERIFY(!carol->saw(u"posted"_s));
    }

    void after_a_long_time_it_is_forgotten()
    {
        Away away({.sweep_every = 20ms});
        QTest::qWait(100);
        const auto bob = away.live.connect(u"bob"_s, resuming(away.id, away.next));
        QTRY_VERIFY(bob->saw(u"hello"_s));
    }

    void a_challenge_cannot_resume()
    {
        Away away;
        const auto bob = away.live.connect({}, resuming(away.id, away.next));
        QTRY_VERIFY(bob->is_open);
        bob->send({{u"seq"_s, 1},
                   {u"action"_s, u"authentication_challenge"_s},
                   {u"data"_s, QJsonObject{{u"token"_s, away.live.room.token(u"bob"_s)}}}});
        QTRY_VERIFY(bob->saw(u"hello"_s));
        QVERIFY(bob->connection_id() != away.id);
    }

    void while_the_old_socket_is_open_both_live_on()
    {
        LiveRoom live;
        const auto old = live.settled(u"bob"_s);
        const auto young = live.connect(u"bob"_s, resuming(old->connection_id(), 1));
        QTRY_VERIFY(young->saw(u"hello"_s));
        live.room.post(u"alice"_s, u"lab"_s, u"to both"_s);
        QTRY_VERIFY(old->saw(u"posted"_s) && young->saw(u"posted"_s));
    }

    void trap_12_zero_restarts_the_numbering_without_a_hello()
    {
        Away away;
        away.live.room.post(u"alice"_s, u"lab"_s, u"missed"_s);
        const auto bob = away.live.connect(u"bob"_s, resuming(away.id, 0));
        QTRY_VERIFY(bob->saw(u"posted"_s));
        QVERIFY(!bob->saw(u"hello"_s));
        QCOMPARE(bob->frames.front().value("seq"_L1).toInteger(), 0);
    }

    void what_is_no_number_is_closed_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("missing") << u"connection_id=%1"_s;
        QTest::newRow("negative") << u"connection_id=%1&sequence_number=-1"_s;
        QTest::newRow("letters") << u"connection_id=%1&sequence_number=abc"_s;
        QTest::newRow("id too short") << u"connection_id=abc&sequence_number=1&was=%1"_s;
    }
    void what_is_no_number_is_closed()
    {
        QFETCH(QString, query);
        Away away;
        const auto bob = away.live.connect(u"bob"_s, query.arg(away.id));
        QTRY_VERIFY(bob->is_gone);
        QVERIFY(bob->is_open);
        QVERIFY(bob->frames.empty());
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"
