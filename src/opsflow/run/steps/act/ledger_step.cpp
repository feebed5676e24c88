// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/act/ledger_step.h"

#include "opsflow/posts/invocation_post.h"
#include "opsflow/posts/opsdeck_props.h"

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
    RunBook* const book = context->services->book;
    store::RunRecord record;
    record.run = run;
    record.entries = {book->entry_of(run, ledger_kind::requested, RunBook::requested_body(run))};
    OutboxOrder order;
    order.kind = post_kind::invocation;
    order.run = run.id;
    order.room = run.room;
    record.post_about = context->services->outbox->draft_about(
        order, [run, limits = context->services->limits](const core::LedgerEntry& entry) {
            return invocation_post(run, entry, limits);
        });
    const core::Result<store::RunReceipt> receipt = co_await book->write(std::move(record));
    if (!context->alive)
        co_return StepEnd::stop;
    if (!receipt) {
        core::Error why = receipt.error();
        why.text =
            QCoreApplication::translate("Pipeline", "The ledger could not be written, so nothing was started. %1")
                .arg(why.text);
        co_return refuse(context, std::move(why));
    }
    context->invocation_row = receipt->posts.front();
    context->observer->state_changed(run);
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
