// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/builtin/velocity_report.h"

#include "opsflow/run/outcome.h"
#include "opsflow/run/run_book.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <map>

namespace opsdeck::opsflow {
namespace {

constexpr core::Millis one_attempt = std::chrono::minutes(10);

QString tr(const char* text) { return QCoreApplication::translate("Builtins", text); }

QString week_of(core::Timestamp at)
{
    int year = 0;
    const int week = QDateTime::fromMSecsSinceEpoch(core::to_ms(at), Qt::UTC).date().weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
}

QString text_of(const core::LedgerEntry& entry, const char* key)
{
    return entry.body.value(QLatin1String(key)).toString();
}

/// Counts what people asked for: the same wish of one person within ten minutes is one attempt.
class Attempts final {
public:
    bool count(const core::LedgerEntry& entry, const QString& what)
    {
        const QString who = text_of(entry, "server") + QLatin1Char(' ') + text_of(entry, "user");
        const auto [known, is_new] = m_last.try_emplace({who, what}, entry.at);
        const bool counts = is_new || entry.at - known->second > one_attempt;
        known->second = entry.at;
        return counts;
    }

private:
    std::map<std::pair<QString, QString>, core::Timestamp> m_last;
};

void count_outcome(VelocityReport* report, VelocityReport::Week* week, Outcome outcome)
{
    ++report->runs;
    ++week->runs;
    switch (outcome) {
    case Outcome::succeeded:
        ++report->succeeded;
        ++week->succeeded;
        break;
    case Outcome::cancelled:
        ++report->cancelled;
        break;
    case Outcome::lost:
        ++report->lost;
        break;
    default:
        ++report->failed;
        break;
    }
}

QString percent(double share) { return QStringLiteral("%1 %").arg(qRound(share * 100)); }

} // namespace

VelocityReport velocity_report(const std::vector<core::LedgerEntry>& run_entries,
                               const std::vector<core::LedgerEntry>& gap_entries, int open_gaps,
                               const QHash<QString, double>& minutes, core::Timestamp from, core::Timestamp to)
{
    VelocityReport report;
    report.open_gaps = open_gaps;
    std::map<QString, size_t> week_index;
    for (core::Timestamp day = from; day <= to; day += std::chrono::days(1)) {
        const QString name = week_of(day);
        if (week_index.try_emplace(name, report.weeks.size()).second)
            report.weeks.push_back({name, 0, 0, 0});
    }
    const auto week_at = [&](core::Timestamp at) -> VelocityReport::Week* {
        const auto found = week_index.find(week_of(at));
        return found == week_index.end() ? nullptr : &report.weeks[found->second];
    };

    Attempts attempts;
    int answered = 0;
    std::map<QString, core::LedgerEntry> requests;
    std::map<QString, int> by_automation;
    std::map<QString, bool> ended;
    for (const core::LedgerEntry& entry : run_entries) {
        const QString run = entry.run.value();
        if (entry.kind == ledger_kind::requested) {
            requests[run] = entry;
            answered += attempts.count(entry, text_of(entry, "line")) ? 1 : 0;
            continue;
        }
        const bool is_end = entry.kind == ledger_kind::ended || entry.kind == ledger_kind::lost;
        VelocityReport::Week* week = week_at(entry.at);
        const core::Result<Outcome> outcome = outcome_from_text(text_of(entry, "outcome"));
        if (!is_end || !week || !outcome || *outcome == Outcome::expired || *outcome == Outcome::rejected)
            continue;
        if (ended[run]) {
            // A lost run whose end was found later counts by its end.
            --report.runs;
            --report.lost;
            --week->runs;
        }
        ended[run] = true;
        count_outcome(&report, week, *outcome);
        const QString automation = text_of(requests[run], "automation");
        ++by_automation[automation];
        const double declared = minutes.value(automation);
        if (declared <= 0)
            continue;
        ++report.runs_with_baseline;
        const double took = static_cast<double>((entry.at - requests[run].at).count()) / 60'000.0;
        if (*outcome == Outcome::succeeded)
            report.minutes_saved += std::max(0.0, declared - took);
    }
    int missed = 0;
    for (const core::LedgerEntry& entry : gap_entries) {
        if (entry.kind == ledger_kind::gap_closed)
            ++report.closed_gaps;
        if (entry.kind != ledger_kind::gap_filed || !attempts.count(entry, text_of(entry, "key")))
            continue;
        ++missed;
        if (VelocityReport::Week* week = week_at(entry.at))
            ++week->gaps;
    }
    report.attempts = answered + missed;
    if (report.attempts > 0)
        report.coverage = static_cast<double>(answered) / report.attempts;
    if (report.succeeded + report.failed > 0)
        report.success = static_cast<double>(report.succeeded) / (report.succeeded + report.failed);
    std::vector<std::pair<QString, int>> most(by_automation.begin(), by_automation.end());
    std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    most.resize(std::min<size_t>(most.size(), 5));
    report.most_run = std::move(most);
    return report;
}

QString headline_of(const VelocityReport& report, int days)
{
    QStringList parts{tr("%1 runs in %2 days").arg(report.runs).arg(days)};
    if (report.success)
        parts << tr("%1 succeeded").arg(percent(*report.success));
    if (report.coverage)
        parts << tr("%1 of what was asked for is automated").arg(percent(*report.coverage));
    return parts.join(QStringLiteral(", "));
}

std::vector<QStringList> rows_of(const VelocityReport& report)
{
    std::vector<QStringList> rows;
    const auto add = [&](const QString& what, const QString& value) { rows.push_back({what, value}); };
    add(tr("Runs"), tr("%1 (%2 succeeded, %3 failed, %4 cancelled, %5 lost)")
                        .arg(report.runs)
                        .arg(report.succeeded)
                        .arg(report.failed)
                        .arg(report.cancelled)
                        .arg(report.lost));
    QStringList weeks;
    for (const VelocityReport::Week& week : report.weeks)
        weeks << QString::number(week.runs);
    add(tr("Runs per week, oldest first"), weeks.join(QLatin1Char(' ')));
    add(tr("Automation coverage"), report.coverage
                                       ? tr("%1 (n = %2 attempts)").arg(percent(*report.coverage)).arg(report.attempts)
                                       : tr("nothing was asked for yet"));
    add(tr("Gaps"), tr("%1 open, %2 closed").arg(report.open_gaps).arg(report.closed_gaps));
    add(tr("Minutes saved (estimate)"), tr("%1 (%2 of %3 runs declare a baseline)")
                                            .arg(qRound(report.minutes_saved))
                                            .arg(report.runs_with_baseline)
                                            .arg(report.runs));
    QStringList most;
    for (const auto& [automation, runs] : report.most_run)
        most << QStringLiteral("%1 × %2").arg(automation).arg(runs);
    if (!most.isEmpty())
        add(tr("Most run"), most.join(QStringLiteral(", ")));
    return rows;
}

} // namespace opsdeck::opsflow
