// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/tell/followup_step.h"

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> FollowupStep::run(RunContext* context)
{
    RunReport& report = context->report;
    report.kind = SubmitKind::ran;
    report.run = context->services->book->with_posts(context->run);
    report.outcome = context->outcome;
    report.output_path = context->output_path;
    context->observer->state_changed(report.run);
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
