// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/builtin/velocity_builtin.h"

#include "opsflow/builtin/velocity_report.h"
#include "opsflow/run/run_context.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>

#include <algorithm>
#include <cmath>

namespace opsdeck::opsflow {
namespace {

int days_of(const RunContext& context)
{
    double days = 90;
    for (const core::Argument& argument : context.arguments.list()) {
        const double value = argument.value.toDouble();
        if (value <= 0)
            continue;
        if (argument.type == core::ParameterType::duration)
            days = value / 86'400;
        else if (argument.name == QLatin1String("weeks"))
            days = value * 7;
        else if (argument.name == QLatin1String("days"))
            days = value;
    }
    return static_cast<int>(std::lround(std::clamp(days, 1.0, 3650.0)));
}

} // namespace

QCoro::Task<core::Result<BuiltinAnswer>> velocity_builtin(RunContext* context)
{
    const int days = days_of(*context);
    const core::Timestamp to = context->services->clock->now();
    const core::Timestamp from = to - std::chrono::days(days);
    // All at once: the store may be gone after a wait.
    store::Userdata& userdata = context->services->store->userdata();
    auto reading_runs = userdata.ledger().of_kind(QStringLiteral("run."), from);
    auto reading_gaps = userdata.ledger().of_kind(QStringLiteral("gap."), from);
    auto reading_open = userdata.gaps().list(false);
    const core::Result<std::vector<core::LedgerEntry>> runs = co_await reading_runs;
    if (!runs)
        co_return core::failure(runs.error());
    const core::Result<std::vector<core::LedgerEntry>> gaps = co_await reading_gaps;
    if (!gaps)
        co_return core::failure(gaps.error());
    const core::Result<std::vector<store::Gap>> open = co_await reading_open;
    if (!open)
        co_return core::failure(open.error());
    if (!context->alive)
        co_return core::failure(core::ErrorKind::cancelled, QString());

    QHash<QString, VelocityBaseline> baselines;
    for (const core::DefinitionPtr& definition : context->services->catalog->all())
        baselines.insert(definition->id.value(), {definition->minutes_saved, definition->danger});
    const VelocityReport report = velocity_report(*runs, *gaps, static_cast<int>(open->size()), baselines, from, to);
    BuiltinAnswer answer;
    answer.headline = headline_of(report, days);
    answer.columns = {QCoreApplication::translate("Builtins", "Figure"),
                      QCoreApplication::translate("Builtins", "Value")};
    answer.rows = rows_of(report);
    for (const QStringList& row : answer.rows)
        answer.text += row.join(QStringLiteral(": ")) + QLatin1Char('\n');
    co_return answer;
}

} // namespace opsdeck::opsflow
