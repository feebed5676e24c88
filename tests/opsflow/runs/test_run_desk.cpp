// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "opsflow/chat/chat.h"
#include "opsflow/runs/run_desk.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;

/// Lines of a window on a real console: what is told while they run, and what is left afterwards.
class TestRunDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<test::FlowConsole>(m_server);
        m_desk = std::make_unique<opsflow::RunDesk>(**m_console, m_console->person);
    }

    void cleanup()
    {
        m_desk.reset();
        m_console.reset();
    }

    void a_run_is_told_from_its_start_to_its_end()
    {
        QSignalSpy started(m_desk.get(), &opsflow::RunDesk::started);
        QSignalSpy ended(m_desk.get(), &opsflow::RunDesk::ended);
        QSignalSpy output(m_desk.get(), &opsflow::RunDesk::output_added);
        run(QStringLiteral("hello window"));
        QTRY_COMPARE(started.count(), 1);
        QCOMPARE(m_desk->running(), 1);
        QTRY_COMPARE(ended.count(), 1);
        const auto report = ended[0][0].value<opsflow::RunReport>();
        QCOMPARE(started[0][0].value<core::RunId>(), report.run.id);
        QCOMPARE(started[0][1].toString(), QStringLiteral("hello window"));
        QCOMPARE(report.outcome, opsflow::Outcome::succeeded);
        QCOMPARE(m_desk->running(), 0);
        QVERIFY(output.count() > 0);
        QVERIFY(m_desk->output_of(report.run.id).contains("window"));
        QVERIFY(m_desk->output_of(core::RunId(QStringLiteral("none"))).isEmpty());
    }

    void several_lines_run_at_a_time_and_one_can_be_stopped()
    {
        QSignalSpy started(m_desk.get(), &opsflow::RunDesk::started);
        QSignalSpy ended(m_desk.get(), &opsflow::RunDesk::ended);
        QSignalSpy answered(m_desk.get(), &opsflow::RunDesk::cancel_answered);
        run(QStringLiteral("sleep 60"));
        QTRY_COMPARE(started.count(), 1);
        const auto nap = started[0][0].value<core::RunId>();
        QTRY_COMPARE(QCoro::waitFor((*m_console)->run(nap.value())).value_or(core::Run{}).state,
                     core::RunState::running);
        run(QStringLiteral("hello meanwhile"));
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(m_desk->running(), 1);
        m_desk->cancel(nap);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, 20'000);
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(answered[0][0].value<core::RunId>(), nap);
        QVERIFY(!answered[0][1].toString().isEmpty());
        QCOMPARE(ended[1][0].value<opsflow::RunReport>().outcome, opsflow::Outcome::cancelled);
        QCOMPARE(m_desk->running(), 0);
    }

    void what_undoes_a_failed_change_is_kept()
    {
        QSignalSpy ended(m_desk.get(), &opsflow::RunDesk::ended);
        run(QStringLiteral("deploy badly"));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 20'000);
        const auto report = ended[0][0].value<opsflow::RunReport>();
        QCOMPARE(report.outcome, opsflow::Outcome::failed);
        QCOMPARE(m_desk->rollback_line(report.run.id), QStringLiteral("hello \"the old version\""));
    }

    void a_line_that_nobody_answers_is_a_wish()
    {
        QSignalSpy wished(m_desk.get(), &opsflow::RunDesk::wished);
        run(QStringLiteral("make coffee"));
        QTRY_COMPARE(wished.count(), 1);
        QCOMPARE(wished[0][0].toString(), QStringLiteral("make coffee"));
        QCOMPARE(wished[0][1].value<opsflow::RunReport>().gap_times, 1);
    }

    void a_line_that_did_not_run_comes_back_with_its_reason()
    {
        QSignalSpy refused(m_desk.get(), &opsflow::RunDesk::refused);
        run(QStringLiteral("hello")); // nobody to greet
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused[0][0].toString(), QStringLiteral("hello"));
        QVERIFY(!refused[0][1].value<core::Error>().text.isEmpty());
        m_console->person.accept = false;
        run(QStringLiteral("deploy badly"));
        QTRY_COMPARE(refused.count(), 2);
        QCOMPARE(m_desk->running(), 0); // it had an id already
    }

    void closing_the_desk_leaves_its_runs_alone()
    {
        QSignalSpy started(m_desk.get(), &opsflow::RunDesk::started);
        run(QStringLiteral("sleep 1"));
        QTRY_COMPARE(started.count(), 1);
        const auto id = started[0][0].value<core::RunId>();
        m_desk.reset();
        QTRY_COMPARE_WITH_TIMEOUT(QCoro::waitFor((*m_console)->run(id.value())).value_or(core::Run{}).state,
                                  core::RunState::succeeded, 20'000);
    }

private:
    void run(const QString& line)
    {
        opsflow::RunRequest request;
        request.line = line;
        request.surface = core::Surface::composer;
        m_desk->run(std::move(request));
    }

    test::FlowServer m_server;
    std::unique_ptr<test::FlowConsole> m_console;
    std::unique_ptr<opsflow::RunDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestRunDesk)
#include "test_run_desk.moc"
