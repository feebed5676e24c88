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

/// A run that is over: its request, unknown when it was made before the window, and its last end. A lost run that was
/// found later counts by what was found.
struct PastRun {
    const core::LedgerEntry* request = nullptr;
    const core::LedgerEntry* end = nullptr;
};

std::vector<PastRun> past_runs(const std::vector<core::LedgerEntry>& entries)
{
    std::vector<PastRun> runs;
    std::map<QString, size_t> known;
    for (const core::LedgerEntry& entry : entries) {
        const bool is_end = entry.kind == ledger_kind::ended || entry.kind == ledger_kind::lost;
        if (!is_end && entry.kind != ledger_kind::requested)
            continue;
        const auto [at, is_new] = known.try_emplace(entry.run.value(), runs.size());
        if (is_new)
            runs.emplace_back();
        (is_end ? runs[at->second].end : runs[at->second].request) = &entry;
    }
    std::erase_if(runs, [](const PastRun& run) { return run.end == nullptr; });
    return runs;
}

/// The ledger calls a dry run as dangerous as reading, whatever the automation does otherwise.
bool was_dry(const PastRun& run, const VelocityBaseline& baseline)
{
    return run.request && baseline.danger != core::Danger::read &&
           text_of(*run.request, "danger") == core::to_text(core::Danger::read);
}

VelocityReport::Week* week_at(VelocityReport& report, core::Timestamp at)
{
    const QString name = week_of(at);
    const auto found =
        std::find_if(report.weeks.begin(), report.weeks.end(), [&](const auto& week) { return week.name == name; });
    return found == report.weeks.end() ? nullptr : &*found;
}

void count_minutes(VelocityReport* report, const PastRun& run, const VelocityBaseline& baseline, Outcome outcome)
{
    if (!run.request || baseline.minutes <= 0)
        return;
    ++report->runs_with_baseline;
    const double took = static_cast<double>((run.end->at - run.request->at).count()) / 60'000.0;
    if (outcome == Outcome::succeeded)
        report->minutes_saved += std::max(0.0, baseline.minutes - took);
}

QString percent(double share) { return QStringLiteral("%1 %").arg(qRound(share * 100)); }

} // namespace

VelocityReport velocity_report(const std::vector<core::LedgerEntry>& run_entries,
                               const std::vector<core::LedgerEntry>& gap_entries, int open_gaps,
                               const QHash<QString, VelocityBaseline>& baselines, core::Timestamp from,
                               core::Timestamp to)
{
    VelocityReport report;
    report.open_gaps = open_gaps;
    for (core::Timestamp day = from; day <= to; day += std::chrono::days(1)) {
        const QString name = week_of(day);
        if (report.weeks.empty() || report.weeks.back().name != name)
            report.weeks.push_back({name, 0, 0, 0});
    }
    Attempts attempts;
    int answered = 0;
    std::map<QString, int> by_automation;
    for (const PastRun& run : past_runs(run_entries)) {
        const QString automation = run.request ? text_of(*run.request, "automation") : QString();
        const VelocityBaseline baseline = baselines.value(automation);
        if (run.request && attempts.count(*run.request, text_of(*run.request, "line")))
            ++answered;
        const core::Result<Outcome> outcome = outcome_from_text(text_of(*run.end, "outcome"));
        VelocityReport::Week* week = week_at(report, run.end->at);
        if (!week || !outcome || *outcome == Outcome::expired || *outcome == Outcome::rejected ||
            was_dry(run, baseline))
            continue;
        count_outcome(&report, week, *outcome);
        if (!automation.isEmpty())
            ++by_automation[automation];
        count_minutes(&report, run, baseline, *outcome);
    }
    int missed = 0;
    for (const core::LedgerEntry& entry : gap_entries) {
        if (entry.kind == ledger_kind::gap_closed)
            ++report.closed_gaps;
        if (entry.kind != ledger_kind::gap_filed || !attempts.count(entry, text_of(entry, "key")))
            continue;
        ++missed;
        if (VelocityReport::Week* week = week_at(report, entry.at))
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
