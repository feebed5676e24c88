// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_state.h"
#include "core/ulid.h"

#include <QtTest>

using namespace opsdeck::core;

class TestRunState final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_state_survives_its_name()
    {
        for (int i = 0; i <= static_cast<int>(RunState::lost); ++i) {
            const auto state = static_cast<RunState>(i);
            QVERIFY(!to_text(state).isEmpty());
            QCOMPARE(run_state_from_text(to_text(state)).value(), state);
        }
        QVERIFY(!run_state_from_text(QStringLiteral("stopped")).has_value());
    }

    void only_lost_may_go_back_to_running()
    {
        for (int i = 0; i <= static_cast<int>(RunState::lost); ++i) {
            const auto from = static_cast<RunState>(i);
            const bool expected = from == RunState::lost || from < RunState::running;
            QCOMPARE(may_follow(from, RunState::running), expected);
        }
    }

    void what_ended_stays_ended()
    {
        QVERIFY(!may_follow(RunState::succeeded, RunState::failed));
        QVERIFY(!may_follow(RunState::cancelled, RunState::lost));
        QVERIFY(may_follow(RunState::lost, RunState::succeeded));
        QVERIFY(may_follow(RunState::cancelling, RunState::succeeded));
    }

    void run_ids_sort_by_time_and_tell_it()
    {
        const SystemClock clock;
        QString last;
        for (int i = 0; i < 1000; ++i) {
            const RunId id = new_run_id(clock);
            QVERIFY(is_run_id(id.value()));
            QVERIFY(id.value() > last);
            last = id.value();
        }
        QVERIFY(std::abs(to_ms(time_of(RunId(last))) - to_ms(clock.now())) < 5001);
        QVERIFY(!is_run_id(QStringLiteral("8ZZZZZZZZZZZZZZZZZZZZZZZZZ")));
    }
};

QTEST_GUILESS_MAIN(TestRunState)
#include "test_run_state.moc"
