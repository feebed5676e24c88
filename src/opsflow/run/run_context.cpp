// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/run_context.h"

#include "opsflow/run/stream/progress_reporter.h"

namespace opsdeck::opsflow {

RunContext::RunContext() = default;
RunContext::~RunContext() = default;

StepEnd refuse(RunContext* context, core::Error why, SubmitKind kind)
{
    context->report.kind = kind;
    context->report.run = context->run;
    context->report.run.state = core::RunState::rejected;
    context->report.outcome = Outcome::rejected;
    context->report.problem = std::move(why);
    return StepEnd::stop;
}

} // namespace opsdeck::opsflow
