// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/act/invocation_step.h"

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> InvocationStep::run(RunContext* context)
{
    context->services->outbox->look();
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
