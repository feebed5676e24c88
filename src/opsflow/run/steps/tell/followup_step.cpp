// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/tell/followup_step.h"

#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> FollowupStep::run(RunContext* context)
{
    RunReport& report = context->report;
    report.kind = SubmitKind::ran;
    report.run = context->services->book->with_posts(context->run);
    report.outcome = context->outcome;
    report.answer = QString::fromUtf8(context->out);
    report.output_path = context->output_path;
    auto counting = context->services->store->userdata().usage().count(context->run.automation, context->run.room,
                                                                       context->run.requested_at);
    co_await counting; // only for ranking: not worth a word when it fails
    if (!context->alive)
        co_return StepEnd::stop;
    context->observer->state_changed(report.run);
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
