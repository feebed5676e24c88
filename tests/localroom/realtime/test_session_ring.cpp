// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/session_ring.h"

#include <QtTest>

using opsdeck::localroom::Resume;
using opsdeck::localroom::SessionRing;

namespace {

void push(SessionRing& ring, int count)
{
    for (int i = 0; i < count; ++i)
        QVERIFY(ring.push("{\"event\":\"e" + QByteArray::number(i) + '"'));
}

QByteArrayList drain(SessionRing& ring)
{
    QByteArrayList frames;
    while (auto frame = ring.next())
        frames.append(*frame);
    return frames;
}

/// A client that got `sent` events and went away.
SessionRing away_after(int sent)
{
    SessionRing ring;
    push(ring, sent);
    (void)drain(ring);
    return ring;
}

} // namespace

class TestSessionRing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_count_from_zero_without_gaps()
    {
        SessionRing ring;
        push(ring, 3);
        QCOMPARE(drain(ring), (QByteArrayList{"{\"event\":\"e0\",\"seq\":0}", "{\"event\":\"e1\",\"seq\":1}",
                                              "{\"event\":\"e2\",\"seq\":2}"}));
    }

    void missed_events_come_with_the_next_numbers()
    {
        SessionRing ring = away_after(4);
        push(ring, 2);
        QCOMPARE(ring.resume(4), Resume::continues);
        const auto frames = drain(ring);
        QCOMPARE(frames.size(), 2);
        QVERIFY(frames.first().endsWith(",\"seq\":4}"));
        QVERIFY(frames.last().endsWith(",\"seq\":5}"));
    }

    void nothing_missed_continues_silently()
    {
        SessionRing ring = away_after(4);
        QCOMPARE(ring.resume(4), Resume::continues);
        QVERIFY(!ring.has_next());
        push(ring, 1);
        QVERIFY(drain(ring).first().endsWith(",\"seq\":4}"));
    }

    void an_older_number_is_sent_again_with_its_old_number()
    {
        SessionRing ring = away_after(10);
        push(ring, 1);
        QCOMPARE(ring.resume(7), Resume::continues);
        const auto frames = drain(ring);
        QCOMPARE(frames.size(), 4);
        QCOMPARE(frames.first(), QByteArray("{\"event\":\"e7\",\"seq\":7}"));
        QVERIFY(frames.last().endsWith(",\"seq\":10}"));
    }

    void the_oldest_of_the_last_128_can_be_had_again()
    {
        SessionRing ring = away_after(200);
        QCOMPARE(ring.resume(200 - 128), Resume::continues);
        QCOMPARE(drain(ring).size(), 128);
    }

    void older_than_the_last_128_is_refused()
    {
        SessionRing ring = away_after(200);
        QCOMPARE(ring.resume(200 - 129), Resume::refused);
    }

    void a_future_number_is_refused()
    {
        SessionRing ring = away_after(5);
        QCOMPARE(ring.resume(6), Resume::refused);
    }

    void two_hundred_missed_events_are_all_kept()
    {
        SessionRing ring = away_after(3);
        push(ring, 200);
        QCOMPARE(ring.resume(3), Resume::continues);
        QCOMPARE(drain(ring).size(), 200);
    }

    void three_hundred_missed_events_are_too_many()
    {
        SessionRing ring = away_after(3);
        push(ring, 256);
        QVERIFY(!ring.push("{\"event\":\"one too many\""));
    }

    void zero_restarts_the_numbering_with_another_event()
    {
        SessionRing ring = away_after(5);
        push(ring, 1);
        QCOMPARE(ring.resume(0), Resume::restarts);
        const auto frames = drain(ring);
        QCOMPARE(frames, (QByteArrayList{"{\"event\":\"e0\",\"seq\":0}"}));
    }

    void resuming_twice_sends_again_only_what_was_asked_last()
    {
        SessionRing ring = away_after(10);
        QCOMPARE(ring.resume(2), Resume::continues);
        QVERIFY(ring.next().has_value());
        QCOMPARE(ring.resume(8), Resume::continues);
        QCOMPARE(drain(ring).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSessionRing)
#include "test_session_ring.moc"
