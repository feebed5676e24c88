// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/act/invocation_step.h"

#include "opsflow/posts/invocation_post.h"
#include "opsflow/posts/opsdeck_props.h"

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> InvocationStep::run(RunContext* context)
{
    OutboxOrder order;
    order.kind = post_kind::invocation;
    order.run = context->run.id;
    order.room = context->run.room;
    order.post = invocation_post(context->run, context->requested_entry, context->services->limits);
    const core::Result<store::OutboxId> row = co_await context->services->outbox->add(std::move(order));
    if (!row)
        co_return core::failure(row.error());
    context->invocation_row = *row;
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
