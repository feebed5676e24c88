// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/act/ledger_step.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> LedgerStep::run(RunContext* context)
{
    core::Run& run = context->run;
    run.state = core::RunState::queued;
    run.requested_at = context->services->clock->now();
    // The handle is known before anything starts: whoever finds this row can ask what became of it.
    if (context->definition->run.builtin.isEmpty() || context->verb == core::Verb::plan)
        run.handle = automation::to_json(context->services->runner->handle_of(run.id));
    run.handle.insert(QStringLiteral("verb"), core::to_text(context->verb));
    QJsonObject body = RunBook::requested_body(run);
    core::Result<core::LedgerEntry> entry =
        co_await context->services->book->record(run, ledger_kind::requested, std::move(body));
    if (!context->alive)
        co_return StepEnd::stop;
    if (!entry) {
        core::Error why = entry.error();
        why.text =
            QCoreApplication::translate("Pipeline", "The ledger could not be written, so nothing was started. %1")
                .arg(why.text);
        context->services->book->release(run.id);
        co_return refuse(context, std::move(why));
    }
    context->requested_entry = std::move(*entry);
    context->observer->state_changed(run);
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
