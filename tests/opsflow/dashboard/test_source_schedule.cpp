// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/source_schedule.h"

#include <QtTest>

using namespace opsdeck;
using namespace std::chrono_literals;
using core::Millis;
using opsflow::SourceSchedule;

class TestSourceSchedule final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_is_due_at_once_and_then_every_interval()
    {
        SourceSchedule schedule(10s);
        QVERIFY(schedule.is_due(5s));
        schedule.begin();
        QVERIFY(!schedule.is_due(100s)); // one question at a time
        schedule.end(true, 100s, 0);
        QVERIFY(!schedule.is_due(109'999ms));
        QVERIFY(schedule.is_due(110s));
    }

    void jitter_moves_it_by_a_tenth()
    {
        SourceSchedule schedule(10s);
        schedule.end(true, 0s, 1);
        QCOMPARE(schedule.due(), Millis(11s));
        schedule.end(true, 0s, -1);
        QCOMPARE(schedule.due(), Millis(9s));
    }

    void failures_double_the_pause_up_to_eight_times()
    {
        SourceSchedule schedule(10s);
        QList<qint64> pauses;
        for (int i = 0; i < 5; ++i) {
            schedule.end(false, 0s, 0);
            pauses << schedule.due() / 1s;
        }
        QCOMPARE(pauses, (QList<qint64>{20, 40, 80, 80, 80}));
        QCOMPARE(schedule.failures(), 5);
        schedule.end(true, 0s, 0);
        QCOMPARE(schedule.due(), Millis(10s));
        QCOMPARE(schedule.failures(), 0);
    }

    void hurrying_asks_now_and_once_more_when_it_is_being_asked()
    {
        SourceSchedule schedule(10s);
        schedule.end(true, 0s, 0);
        schedule.hurry(3s);
        QVERIFY(schedule.is_due(3s));
        schedule.begin();
        schedule.hurry(4s);
        QVERIFY(!schedule.is_due(4s));
        schedule.end(true, 5s, 0);
        QVERIFY(schedule.is_due(5s));
        schedule.begin();
        schedule.end(true, 6s, 0);
        QVERIFY(!schedule.is_due(7s));
    }
};

QTEST_GUILESS_MAIN(TestSourceSchedule)
#include "test_source_schedule.moc"
