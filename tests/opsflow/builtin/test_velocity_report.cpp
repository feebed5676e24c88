// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/builtin/velocity_report.h"
#include "opsflow/run/run_book.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
const core::Timestamp monday = core::from_ms(1'794'787'200'000); // 2026-11-16

core::LedgerEntry entry(const QString& kind, const QString& run, core::Timestamp at, const QJsonObject& body)
{
    core::LedgerEntry made;
    made.kind = kind;
    made.run = core::RunId(run);
    made.at = at;
    made.body = body;
    return made;
}

class Ledger final {
public:
    QString asked(const QString& line, core::Timestamp at, const char* danger = "change")
    {
        const QString run = QStringLiteral("run%1").arg(m_next++);
        runs.push_back(entry(ledger_kind::requested, run, at,
                             {{QStringLiteral("line"), line},
                              {QStringLiteral("user"), QStringLiteral("ana")},
                              {QStringLiteral("danger"), QString::fromLatin1(danger)},
                              {QStringLiteral("automation"), QStringLiteral("app.deploy")}}));
        return run;
    }
    void ran(const QString& line, core::Timestamp at, const char* outcome, qint64 took_ms = 1000,
             const char* danger = "change")
    {
        const QString run = asked(line, at, danger);
        runs.push_back(entry(ledger_kind::ended, run, at + core::Millis(took_ms),
                             {{QStringLiteral("outcome"), QString::fromLatin1(outcome)}}));
    }
    void missed(const QString& key, core::Timestamp at, const char* user = "ana")
    {
        gaps.push_back(entry(ledger_kind::gap_filed, {}, at,
                             {{QStringLiteral("key"), key}, {QStringLiteral("user"), QString::fromLatin1(user)}}));
    }
    [[nodiscard]] VelocityReport report(int days = 14) const
    {
        return velocity_report(runs, gaps, 2, {{QStringLiteral("app.deploy"), {30.0, core::Danger::change}}}, monday,
                               monday + core::Millis(days * day));
    }

    std::vector<core::LedgerEntry> runs;
    std::vector<core::LedgerEntry> gaps;

private:
    int m_next = 0;
};

} // namespace

class TestVelocityReport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomes_weeks_and_success_are_counted()
    {
        Ledger ledger;
        ledger.ran(QStringLiteral("a"), monday + core::Millis(minute), "succeeded");
        ledger.ran(QStringLiteral("b"), monday + core::Millis(2 * minute), "failed");
        ledger.ran(QStringLiteral("c"), monday + core::Millis(8 * day), "succeeded");
        ledger.ran(QStringLiteral("d"), monday + core::Millis(8 * day), "cancelled");
        ledger.ran(QStringLiteral("e"), monday + core::Millis(8 * day), "expired");
        const VelocityReport report = ledger.report();
        QCOMPARE(report.runs, 4);
        QCOMPARE(report.succeeded, 2);
        QCOMPARE(report.failed, 1);
        QCOMPARE(report.cancelled, 1);
        QCOMPARE(qRound(*report.success * 100), 67);
        QCOMPARE(report.weeks.size(), size_t(3)); // empty ones count
        QCOMPARE(report.weeks[0].name, QStringLiteral("2026-W47"));
        QCOMPARE(report.weeks[0].runs, 2);
        QCOMPARE(report.weeks[1].runs, 2);
        QCOMPARE(report.weeks[2].runs, 0);
        QCOMPARE(report.most_run.at(0).second, 4);
    }

    void repeats_within_ten_minutes_are_one_attempt()
    {
        Ledger ledger;
        ledger.ran(QStringLiteral("a"), monday, "succeeded");
        ledger.ran(QStringLiteral("a"), monday + core::Millis(5 * minute), "succeeded");
        ledger.ran(QStringLiteral("a"), monday + core::Millis(60 * minute), "succeeded");
        ledger.missed(QStringLiteral("k"), monday);
        ledger.missed(QStringLiteral("k"), monday + core::Millis(minute));
        ledger.missed(QStringLiteral("k"), monday + core::Millis(minute), "bo");
        const VelocityReport report = ledger.report();
        QCOMPARE(report.attempts, 4);
        QCOMPARE(qRound(*report.coverage * 100), 50);
        QCOMPARE(report.runs, 3);
        QCOMPARE(report.open_gaps, 2);
    }

    void what_has_not_ended_is_not_counted_yet()
    {
        Ledger ledger;
        ledger.ran(QStringLiteral("a"), monday, "succeeded");
        ledger.missed(QStringLiteral("k"), monday);
        ledger.asked(QStringLiteral("report velocity"), monday + core::Millis(minute)); // the report itself
        const VelocityReport report = ledger.report();
        QCOMPARE(report.runs, 1);
        QCOMPARE(report.attempts, 2);
        QCOMPARE(qRound(*report.coverage * 100), 50);
    }

    void a_dry_run_is_an_attempt_but_no_run()
    {
        Ledger ledger;
        ledger.ran(QStringLiteral("noop a"), monday, "succeeded", 1000, "read");
        const VelocityReport report = ledger.report();
        QCOMPARE(report.attempts, 1);
        QCOMPARE(report.runs, 0);
        QCOMPARE(qRound(report.minutes_saved), 0);
        QVERIFY(report.most_run.empty());
    }

    void a_run_from_before_the_window_counts_without_a_name()
    {
        Ledger ledger;
        ledger.runs.push_back(entry(ledger_kind::ended, QStringLiteral("old"), monday,
                                    {{QStringLiteral("outcome"), QStringLiteral("succeeded")}}));
        QCOMPARE(ledger.report().runs, 1);
        QCOMPARE(ledger.report().attempts, 0);
        QVERIFY(ledger.report().most_run.empty());
    }

    void saved_minutes_are_what_was_declared_minus_what_it_took()
    {
        Ledger ledger;
        ledger.ran(QStringLiteral("a"), monday, "succeeded", 10 * minute);
        ledger.ran(QStringLiteral("b"), monday, "succeeded", 60 * minute);
        ledger.ran(QStringLiteral("c"), monday, "failed", 10 * minute);
        QCOMPARE(qRound(ledger.report().minutes_saved), 20);
    }

    void a_lost_run_that_was_found_counts_once_by_its_end()
    {
        Ledger ledger;
        ledger.runs.push_back(entry(ledger_kind::requested, QStringLiteral("r"), monday, {}));
        ledger.runs.push_back(entry(ledger_kind::lost, QStringLiteral("r"), monday + core::Millis(minute),
                                    {{QStringLiteral("outcome"), QStringLiteral("lost")}}));
        QCOMPARE(ledger.report().lost, 1);
        QCOMPARE(ledger.report().weeks[0].runs, 1);
        ledger.runs.push_back(entry(ledger_kind::ended, QStringLiteral("r"), monday + core::Millis(8 * day),
                                    {{QStringLiteral("outcome"), QStringLiteral("succeeded")}}));
        QCOMPARE(ledger.report().lost, 0);
        QCOMPARE(ledger.report().succeeded, 1);
        QCOMPARE(ledger.report().runs, 1);
        QCOMPARE(ledger.report().weeks[0].runs, 0);
        QCOMPARE(ledger.report().weeks[1].runs, 1);
    }

    void nothing_yet_is_said_without_percentages()
    {
        const VelocityReport report = Ledger().report();
        QVERIFY(!report.success && !report.coverage);
        QCOMPARE(headline_of(report, 14), QStringLiteral("0 runs in 14 days"));
        QVERIFY(!rows_of(report).empty());
    }
};

QTEST_GUILESS_MAIN(TestVelocityReport)
#include "test_velocity_report.moc"
