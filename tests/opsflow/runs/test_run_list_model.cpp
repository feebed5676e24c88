// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/outcome.h"
#include "opsflow/runs/run_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using opsflow::RunListModel;

namespace {

core::Run run_at(int minute, const char* line, core::RunState state)
{
    core::Run run;
    run.id = core::RunId(QStringLiteral("01M81G1CAFFQETPEVTVEJV3Z%1").arg(minute, 2, 10, QLatin1Char('0')));
    run.line = QLatin1String(line);
    run.state = state;
    run.room = core::RoomId(QStringLiteral("room"));
    run.room_name = QStringLiteral("ops");
    run.actor.username = QStringLiteral("ana");
    run.requested_at = core::from_ms(1'795'000'000'000 + minute * 60'000LL);
    run.started_at = run.requested_at;
    if (core::is_final(state))
        run.ended_at = run.started_at + std::chrono::seconds(12);
    return run;
}

} // namespace

class TestRunListModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_newest_is_first_whatever_order_it_came_in()
    {
        RunListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_runs({run_at(1, "a", core::RunState::succeeded), run_at(3, "c", core::RunState::running),
                        run_at(2, "b", core::RunState::failed)});
        QCOMPARE(lines(model), (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
        model.put(run_at(4, "d", core::RunState::running));
        model.put(run_at(0, "z", core::RunState::succeeded));
        QCOMPARE(lines(model).front(), QStringLiteral("d"));
        QCOMPARE(lines(model).back(), QStringLiteral("z"));
    }

    void a_run_that_changes_keeps_its_row()
    {
        RunListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_runs({run_at(1, "a", core::RunState::succeeded), run_at(2, "b", core::RunState::running)});
        QCOMPARE(model.running(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.put(run_at(2, "b", core::RunState::failed));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.running(), 0);
        QCOMPARE(model.failed(), 1);
        QCOMPARE(model.row_of(run_at(2, "b", core::RunState::failed).id), 0);
        QCOMPARE(model.row_of(core::RunId(QStringLiteral("none"))), -1);
    }

    void roles_tell_running_failed_and_refused_apart_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("runs");
        QTest::addColumn<bool>("failed");
        const auto row = [](const char* name, core::RunState state, bool runs, bool failed) {
            QTest::newRow(name) << static_cast<int>(state) << runs << failed;
        };
        row("queued", core::RunState::queued, true, false);
        row("running", core::RunState::running, true, false);
        row("succeeded", core::RunState::succeeded, false, false);
        row("failed", core::RunState::failed, false, true);
        row("stopped", core::RunState::cancelled, false, false);
        row("too long", core::RunState::timed_out, false, true);
        row("refused", core::RunState::rejected, false, false);
        row("lost", core::RunState::lost, false, true);
    }

    void roles_tell_running_failed_and_refused_apart()
    {
        QFETCH(int, state);
        QFETCH(bool, runs);
        QFETCH(bool, failed);
        RunListModel model;
        model.put(run_at(1, "a", static_cast<core::RunState>(state)));
        const QModelIndex index = model.index(0, 0);
        QCOMPARE(index.data(RunListModel::is_running_role).toBool(), runs);
        QCOMPARE(index.data(RunListModel::is_failed_role).toBool(), failed);
        QCOMPARE(index.data(RunListModel::outcome_role).toInt() == -1, runs);
        QVERIFY(!index.data().toString().isEmpty());
    }

    void every_column_has_a_name_and_says_something()
    {
        RunListModel model;
        model.put(run_at(1, "deploy web", core::RunState::succeeded));
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.index(0, column).data().toString().isEmpty());
            QVERIFY(model.index(0, column).data(RunListModel::sort_role).isValid());
        }
        QCOMPARE(model.index(0, RunListModel::by_column).data().toString(), QStringLiteral("@ana"));
        QCOMPARE(model.index(0, RunListModel::room_column).data().toString(), QStringLiteral("~ops"));
        QCOMPARE(model.index(0, RunListModel::took_column).data().toString(), QStringLiteral("12 s"));
        const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(QStringLiteral("deploy web")) && spoken.contains(QStringLiteral("succeeded")));
    }

    void the_history_is_of_the_same_line_in_the_same_room()
    {
        RunListModel model;
        for (int i = 0; i < 15; ++i)
            model.put(run_at(i, i % 3 == 0 ? "other" : "deploy web", core::RunState::succeeded));
        core::Run elsewhere = run_at(20, "deploy web", core::RunState::succeeded);
        elsewhere.room = core::RoomId(QStringLiteral("elsewhere"));
        model.put(elsewhere);
        const auto history = model.history_of(run_at(14, "deploy web", core::RunState::succeeded), 5);
        QCOMPARE(history.size(), size_t(5));
        QCOMPARE(history.front().id, run_at(14, "", core::RunState::succeeded).id);
        for (const core::Run& run : history)
            QCOMPARE(run.line, QStringLiteral("deploy web"));
    }

private:
    static QStringList lines(const RunListModel& model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines << model.index(row, RunListModel::line_column).data().toString();
        return lines;
    }
};

QTEST_GUILESS_MAIN(TestRunListModel)
#include "test_run_list_model.moc"
