// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/manual_clock.h"
#include "opsflow/welcome/demo_incident.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace std::chrono_literals;
using Kind = DemoStep::Kind;

namespace {

/// The real script without its pauses.
std::vector<DemoStep> quick_script()
{
    std::vector<DemoStep> script = demo_script();
    for (DemoStep& step : script)
        step.pause = 0ms;
    return script;
}

RunReport ended(const QString& line, Outcome outcome, const QString& headline = {})
{
    RunReport report;
    report.run.line = line;
    report.run.headline = headline;
    report.outcome = outcome;
    return report;
}

} // namespace

class TestDemoIncident final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_script_is_a_good_version_a_bad_one_and_the_way_back()
    {
        QStringList lines;
        core::Millis pauses{0};
        for (const DemoStep& step : demo_script()) {
            pauses += step.pause;
            if (step.kind == Kind::run)
                lines << step.text;
        }
        QCOMPARE(lines,
                 (QStringList{QStringLiteral("deploy billing 1.0 to test"),
                              QStringLiteral("deploy billing 1.2 to test"), QStringLiteral("logs billing in test"),
                              QStringLiteral("rollback billing in test"), QStringLiteral("test billing in test")}));
        QCOMPARE(demo_script().back().kind, Kind::summary);
        QVERIFY2(pauses > 20s && pauses < 60s, "with its runs it takes about ninety seconds");
    }

    void nothing_goes_on_before_the_run_has_ended()
    {
        DemoIncident demo(m_clock);
        QSignalSpy said(&demo, &DemoIncident::say);
        QSignalSpy ran(&demo, &DemoIncident::run_line);
        demo.start(quick_script());
        QTRY_COMPARE(ran.count(), 1);
        demo.take_end(ended(QStringLiteral("status"), Outcome::succeeded)); // somebody else's
        QCoreApplication::processEvents();
        QCOMPARE(said.count(), 1);
        QCOMPARE(ran.count(), 1);
        demo.take_end(ended(QStringLiteral("deploy billing 1.0 to test"), Outcome::succeeded));
        QTRY_COMPARE(ran.count(), 2);
        QCOMPARE(said.count(), 2);
    }

    void it_plays_to_its_summary_although_the_bad_version_fails()
    {
        DemoIncident demo(m_clock);
        QSignalSpy finished(&demo, &DemoIncident::finished);
        QSignalSpy steps(&demo, &DemoIncident::advanced);
        QString last;
        connect(&demo, &DemoIncident::say, this, [&](const QString& text) { last = text; });
        connect(&demo, &DemoIncident::run_line, &demo, [&](const QString& line) {
            m_clock.pass(10s);
            const bool is_bad = line.contains(QStringLiteral("1.2"));
            // The canonical line says more than what was typed.
            demo.take_end(ended(line + QStringLiteral(" since=1h"), is_bad ? Outcome::failed : Outcome::succeeded,
                                is_bad ? QStringLiteral("no such table: payments | @all") : QString()));
        });
        demo.start(quick_script());
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!demo.is_playing());
        QCOMPARE(steps.back(), (QVariantList{10, 10}));
        QVERIFY2(last.contains(QStringLiteral("✖")) && last.contains(QStringLiteral("`rollback billing in test`")),
                 qPrintable(last));
        QVERIFY2(!last.contains(QStringLiteral("payments | @all")), "what came out of a run is escaped");
    }

    void a_no_of_the_person_ends_it()
    {
        DemoIncident demo(m_clock);
        QSignalSpy ran(&demo, &DemoIncident::run_line);
        QSignalSpy stopped(&demo, &DemoIncident::stopped);
        demo.start(quick_script());
        QTRY_COMPARE(ran.count(), 1);
        demo.take_refusal(QStringLiteral("status"), {});
        QVERIFY(demo.is_playing());
        demo.take_refusal(QStringLiteral("deploy billing 1.0 to test"),
                          {core::ErrorKind::refused, QStringLiteral("Nothing was run."), {}});
        QCOMPARE(stopped.count(), 1);
        QVERIFY(stopped.front().front().toString().contains(QStringLiteral("Nothing was run.")));
        QCoreApplication::processEvents();
        QCOMPARE(ran.count(), 1);
    }

    void cancelled_in_a_pause_it_says_nothing_more_and_can_be_started_again()
    {
        DemoIncident demo(m_clock);
        QSignalSpy said(&demo, &DemoIncident::say);
        QSignalSpy stopped(&demo, &DemoIncident::stopped);
        demo.start(quick_script());
        demo.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(said.count(), 0);
        QCOMPARE(stopped.count(), 1);
        demo.start(quick_script());
        QTRY_COMPARE(said.count(), 1);
    }

    void cancelling_inside_a_step_is_safe()
    {
        DemoIncident demo(m_clock);
        QSignalSpy ran(&demo, &DemoIncident::run_line);
        connect(&demo, &DemoIncident::say, &demo, &DemoIncident::cancel);
        demo.start(quick_script());
        QTRY_VERIFY(!demo.is_playing());
        QCoreApplication::processEvents();
        QCOMPARE(ran.count(), 0);
    }

private:
    ManualClock m_clock;
};

QTEST_GUILESS_MAIN(TestDemoIncident)
#include "test_demo_incident.moc"
