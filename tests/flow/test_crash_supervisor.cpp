// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/process_tree.h"
#include "flow/support/aftermath.h"
#include "flow/support/crash_probe.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

#include <csignal>

using namespace opsdeck;
using namespace opsdeck::test;
using opsflow::Step;

namespace {

const QString succeeded = QStringLiteral("succeeded");
const QString failed = QStringLiteral("failed");
const QString expired = QStringLiteral("expired");
const QString lost = QStringLiteral("lost");

void kill_all(const std::vector<int>& processes)
{
    for (const int pid : processes)
        ::kill(pid, SIGKILL);
}

/// What every program of the pack has in its environment.
std::string mark_of(const QString& profile)
{
    return "OPSDECK_STATE_DIR=" + (profile + QStringLiteral("/state/crash")).toStdString();
}

/// Kills whatever supervisor there is when a step is reached, or the first one after it that has started its program.
struct KillAt final : opsflow::PipelineObserver {
    Step step = Step::done;
    QString profile;
    bool waits = false;
    bool is_done = false;
    QTimer timer;

    void reached(Step now, const core::RunId&) override
    {
        if (now != step)
            return;
        kill_all(supervisors_below(profile));
        if (!waits)
            return;
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            // A younger one is two processes, of which the first is gone at once and its death harms nobody.
            if (automation::processes_with_environment(mark_of(profile)).empty())
                return;
            const std::vector<int> found = supervisors_below(profile);
            if (found.empty())
                return;
            kill_all(found);
            is_done = true;
            timer.stop();
        });
        timer.start(1);
    }
};

std::vector<pid_t> left_of(const core::RunId& run)
{
    return automation::processes_with_environment("OPSDECK_RUN_ID=" + run.value().toStdString());
}

} // namespace

/// kill -9 of the supervisor at every one of its own steps, with its console alive and dead: what can be known is told,
/// what cannot is called lost, and what goes on unwatched is said.
class TestCrashSupervisor final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<FlowServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void it_dies_at_a_point_data() { points(false); }
    void it_dies_at_a_point()
    {
        QFETCH(QString, point);
        FlowOptions with = options();
        with.supervisor = m_dir->filePath(QStringLiteral("killer@%1@self").arg(point));
        QVERIFY(QFile::link(QStringLiteral(OPSDECK_BIN "/killing-supervisor"), with.supervisor));
        FlowConsole console(*m_server, with);
        static_cast<void>(console.submit(line()));
        check(console);
    }

    void it_dies_together_with_its_console_data() { points(true); }
    void it_dies_together_with_its_console()
    {
        QFETCH(QString, point);
        const FlowOptions with = options();
        ProbeOrder order;
        order.profile = with.profile;
        order.room = with.room;
        order.line = line();
        order.moment = QStringLiteral("supervisor:%1+self").arg(point);
        QCOMPARE(crash(*m_server, order), QString());
        FlowConsole console(*m_server, with);
        check(console);
    }

    void it_is_killed_at_a_step_of_the_run_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QStringList>("states");
        for (const Step step :
             {Step::submit, Step::stream, Step::parse_output, Step::verify, Step::result_post, Step::followups})
            QTest::newRow(qPrintable(opsflow::to_text(step)))
                << static_cast<int>(step) << QStringList{step == Step::stream ? lost : succeeded};
    }

    void it_is_killed_at_a_step_of_the_run()
    {
        QFETCH(int, step);
        QFETCH(QStringList, states);
        FlowConsole console(*m_server, options());
        KillAt killer;
        killer.step = static_cast<Step>(step);
        killer.profile = console.profile();
        static_cast<void>(console.submit(line(), &killer));
        Expected expected;
        expected.states = states;
        expected.counted = counted();
        Aftermath aftermath(*m_server, console);
        const QString problem = aftermath.problem(expected);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void what_goes_on_unwatched_is_told_and_can_be_ended_data()
    {
        QTest::addColumn<QString>("point");
        for (const char* point : {"forked", "running"})
            QTest::newRow(point) << QString::fromLatin1(point);
    }

    void what_goes_on_unwatched_is_told_and_can_be_ended()
    {
        QFETCH(QString, point);
        FlowOptions with = options();
        with.supervisor = m_dir->filePath(QStringLiteral("killer@%1@self").arg(point));
        QVERIFY(QFile::link(QStringLiteral(OPSDECK_BIN "/killing-supervisor"), with.supervisor));
        FlowConsole console(*m_server, with);
        const auto report = console.submit(QStringLiteral("count in %1 for 60").arg(counted()));
        QCOMPARE(opsflow::to_text(report.outcome), lost);
        QTRY_VERIFY(!left_of(report.run.id).empty());
        QVERIFY2(report.run.reason.contains(QStringLiteral("still runs")), qPrintable(report.run.reason));
        QVERIFY(console.delivered());
        const auto results = of_kind(m_server->posts(console.room().id), opsflow::post_kind::result);
        QCOMPARE(results.size(), size_t(1));
        QVERIFY2(results.front().message.contains(QStringLiteral("still runs")), qPrintable(results.front().message));
        const auto cancelled = QCoro::waitFor(console->cancel(report.run.id.value()));
        QVERIFY(cancelled.has_value());
        QCOMPARE(cancelled->kind, opsflow::CancelAnswer::Kind::ended);
        QVERIFY(left_of(report.run.id).empty());
        QVERIFY(QCoro::waitFor(console->verify())->is_whole());
    }

    void a_dry_run_without_its_supervisor_runs_nothing()
    {
        FlowConsole console(*m_server, options());
        KillAt killer;
        killer.step = Step::plan;
        killer.waits = true;
        killer.profile = console.profile();
        const auto report = console.submit(QStringLiteral("change slowly %1").arg(counted()), &killer);
        QVERIFY(killer.is_done);
        QCOMPARE(report.kind, opsflow::SubmitKind::refused);
        check_nothing_is_left(console, {});
    }

    void a_check_without_its_supervisor_is_no_success()
    {
        FlowConsole console(*m_server, options());
        KillAt killer;
        killer.step = Step::verify;
        killer.waits = true;
        killer.profile = console.profile();
        static_cast<void>(console.submit(QStringLiteral("settle %1 slowly").arg(counted()), &killer));
        QVERIFY(killer.is_done);
        check_nothing_is_left(console, {failed});
    }

private:
    /// In the order of a run; what is true after a death there.
    void points(bool with_console)
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const auto row = [](const char* point, const QString& state, int least, int most) {
            QTest::newRow(point) << QString::fromLatin1(point) << QStringList{state} << least << most;
        };
        // Nobody is told that it claimed the run: to a living console it did not start, to the next one it expired.
        row("ordered", with_console ? expired : failed, 0, 0);
        row("claimed", with_console ? expired : failed, 0, 0);
        // From here on only the living console knows that it was not told.
        row("prepared", with_console ? lost : failed, 0, 0);
        row("answered", lost, 0, 0);
        row("forked", lost, 1, 1); // it runs on
        row("running", lost, 1, 1);
        row("output", lost, 1, 1);
        row("spooled", lost, 1, 1);
        row("over", lost, 1, 1);
        row("ended", succeeded, 1, 1); // the state says how
        row("told", succeeded, 1, 1);
    }

    void check(FlowConsole& console)
    {
        QFETCH(QStringList, states);
        QFETCH(int, least);
        QFETCH(int, most);
        QTRY_VERIFY(lines_in(counted()) >= least);
        Expected expected;
        expected.states = states;
        expected.counted = counted();
        expected.starts = most;
        Aftermath aftermath(*m_server, console);
        const QString problem = aftermath.problem(expected);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const auto runs = QCoro::waitFor(console->runs(1));
        QTRY_VERIFY(left_of(runs->front().id).empty());
    }

    void check_nothing_is_left(FlowConsole& console, const QStringList& states)
    {
        Expected expected;
        expected.states = states;
        expected.counted = counted();
        Aftermath aftermath(*m_server, console);
        const QString problem = aftermath.problem(expected);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        // Nobody can cancel a run in between that has no name: its processes are ended.
        QVERIFY(automation::processes_with_environment(mark_of(console.profile())).empty());
    }

    [[nodiscard]] QString counted() const { return m_dir->filePath(QStringLiteral("counted")); }
    [[nodiscard]] QString line() const { return QStringLiteral("count in %1 for 0.3").arg(counted()); }
    [[nodiscard]] FlowOptions options() const
    {
        FlowOptions options;
        options.room = m_server->make_room();
        options.profile = m_dir->filePath(QStringLiteral("profile"));
        options.pack = QStringLiteral("crash");
        return options;
    }

    std::unique_ptr<FlowServer> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestCrashSupervisor)
#include "test_crash_supervisor.moc"
