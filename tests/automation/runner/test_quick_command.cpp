// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/quick_command.h"
#include "automation/runner/runner_fixture.h"
#include "automation/supervisor/process_tree.h"

#include <QCoroTask>

using namespace opsdeck;
using namespace opsdeck::core;
using namespace opsdeck::automation;
using opsdeck::test::RunnerFixture;

class QuickCommandTest final : public QObject {
    Q_OBJECT

private:
    RunnerFixture m_fixture;

    Result<CommandOutput> run(RunOrder order)
    {
        return QCoro::waitFor(run_quick_command(&m_fixture.runner, std::move(order)));
    }

private Q_SLOTS:
    void it_gives_both_streams_and_leaves_nothing_behind()
    {
        const auto output = run(m_fixture.script(QStringLiteral("echo a; echo b >&2")));
        QVERIFY(output && output->succeeded());
        QCOMPARE(output->out, QByteArray("a\n"));
        QCOMPARE(output->err, QByteArray("b\n"));
        QTRY_VERIFY(QDir(m_fixture.place.path()).isEmpty());
    }

    void it_makes_its_own_id()
    {
        RunOrder order = m_fixture.script(QStringLiteral("true"));
        order.run = {};
        QVERIFY(run(order)->succeeded());
    }

    void a_failure_is_a_value()
    {
        const auto failed = run(m_fixture.script(QStringLiteral("exit 2")));
        QVERIFY(failed && !failed->succeeded());
        QCOMPARE(*failed->finished.exit_code, 2);
        QCOMPARE(run(m_fixture.order({QStringLiteral("no-such-program")}))->finished.end, RunEnd::missing);
    }

    void limits_and_redaction_hold()
    {
        RunOrder order = m_fixture.script(QStringLiteral("echo s3cret-value; sleep 60"));
        order.limits = quick_limits();
        order.limits.time = Millis(200);
        order.redaction.secrets = {QStringLiteral("s3cret-value")};
        const auto output = run(order);
        QCOMPARE(output->finished.end, RunEnd::time_limit);
        QCOMPARE(output->out, QByteArray("[redacted]\n"));
    }

    void what_its_killed_supervisor_leaves_is_ended_data()
    {
        QTest::addColumn<bool>("is_part_of_a_run");
        QTest::newRow("alone") << false;
        QTest::newRow("part of a run") << true;
    }

    void what_its_killed_supervisor_leaves_is_ended()
    {
        QFETCH(bool, is_part_of_a_run);
        RunOrder order = m_fixture.script(QStringLiteral("echo ready; sleep 1030"));
        const std::string mark = "MARK=" + order.run.value().toStdString();
        order.environment[QStringLiteral("MARK")] = order.run.value();
        if (is_part_of_a_run) // whose plan or check it is
            order.environment[QStringLiteral("OPSDECK_RUN_ID")] = m_fixture.script({}).run.value();
        QTimer killer;
        connect(&killer, &QTimer::timeout, this, [&] {
            const auto supervisor = pid_t(m_fixture.state(order.run)[QStringLiteral("supervisor")].toInteger());
            if (supervisor > 1 && m_fixture.spool(order.run).contains("ready"))
                ::kill(supervisor, SIGKILL);
        });
        killer.start(5);
        const auto output = run(order);
        QVERIFY(!output.has_value());
        QCOMPARE(output.error().kind, ErrorKind::process);
        QVERIFY2(output.error().text.contains(QStringLiteral("supervisor")), qPrintable(output.error().text));
        QVERIFY(processes_with_environment(mark).empty());
    }

    void many_at_once_do_not_mix()
    {
        std::vector<QCoro::Task<Result<CommandOutput>>> tasks;
        for (int number = 0; number < 12; ++number)
            tasks.push_back(
                run_quick_command(&m_fixture.runner, m_fixture.script(QStringLiteral("echo %1").arg(number))));
        for (std::size_t number = 0; number < tasks.size(); ++number)
            QCOMPARE(QCoro::waitFor(tasks[number])->out, QByteArray::number(qint64(number)) + '\n');
    }
};

QTEST_GUILESS_MAIN(QuickCommandTest)
#include "test_quick_command.moc"
