// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/quick_command.h"

#include "automation/runner/output_collector.h"
#include "core/clock.h"
#include "core/logging.h"
#include "core/ulid.h"

#include <QCoreApplication>
#include <QCoroSignal>

namespace opsdeck::automation {

core::RunLimits quick_limits()
{
    core::RunLimits limits;
    limits.time = std::chrono::seconds(30);
    limits.silence = core::Millis(0);
    limits.output = 1024 * 1024;
    limits.kill_after = std::chrono::seconds(1);
    return limits;
}

QCoro::Task<core::Result<CommandOutput>> run_quick_command(Runner* runner, RunOrder order)
{
    if (order.run.is_empty())
        order.run = core::new_run_id(core::SystemClock());
    // By this mark cancel() finds what a killed supervisor leaves. The run that this one is a part of has another.
    order.environment[QStringLiteral("OPSDECK_RUN_ID")] = order.run.value();
    const std::weak_ptr<const void> alive = runner->alive();
    const core::Result<RunHandle> handle = co_await runner->submit(std::move(order));
    if (!handle)
        co_return core::failure(handle.error());
    if (alive.expired())
        co_return core::failure(core::ErrorKind::cancelled, QString());
    std::unique_ptr<RunStream> stream = runner->attach(*handle, 0);
    if (!stream)
        co_return core::failure(
            core::ErrorKind::internal,
            QCoreApplication::translate("Runner", "The command was started but cannot be followed."));
    OutputCollector collector(std::move(stream));
    co_await qCoro(&collector, &OutputCollector::done);
    if (alive.expired())
        co_return core::failure(core::ErrorKind::cancelled, QString());

    if (!collector.finished()) {
        // Nobody knows it by a name, so nobody else could end what goes on unwatched.
        const core::Result<CancelReport> ended = co_await runner->cancel(*handle, CancelGrade::hard);
        co_return core::failure(core::ErrorKind::process, ended ? ended->text : collector.lost_text());
    }
    if (const auto forgotten = runner->forget(*handle); !forgotten)
        qCWarning(log_automation).noquote() << forgotten.error().text;
    CommandOutput output;
    output.finished = *collector.finished();
    output.out = collector.out();
    output.err = collector.err();
    co_return output;
}

} // namespace opsdeck::automation
