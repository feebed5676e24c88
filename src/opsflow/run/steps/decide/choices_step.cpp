// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/decide/choices_step.h"

#include "opsflow/run/scope/run_scope.h"

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> ChoicesStep::run(RunContext* context)
{
    QJsonObject scope = template_scope(*context);
    scope.remove(QStringLiteral("params"));
    const core::Done checked =
        co_await context->services->choices->check(context->definition, context->arguments, scope);
    if (checked)
        co_return StepEnd::next;
    const bool wrong_value = checked.error().kind == core::ErrorKind::invalid_input;
    co_return refuse(context, checked.error(), wrong_value ? SubmitKind::invalid_line : SubmitKind::refused);
}

} // namespace opsdeck::opsflow
