// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/decide/plan_step.h"

#include "automation/runner/quick_command.h"
#include "core/text/control_strip.h"
#include "opsflow/run/confirmation_rule.h"
#include "opsflow/run/scope/child_order.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> PlanStep::run(RunContext* context)
{
    const core::PlanDefinition& plan = context->definition->plan;
    context->plan_reason = plan.none_reason;
    const bool somebody_looks =
        confirmation_mode(*context->definition, context->verb, context->request.skip_preview) != ConfirmationMode::none;
    if (!plan.command || context->verb == core::Verb::plan || !somebody_looks)
        co_return StepEnd::next;

    core::Result<automation::RunOrder> order = child_order(*context, *plan.command, automation::quick_limits());
    if (!order)
        co_return refuse(context, order.error());
    order->run = {}; // the dry run is not the run
    automation::RunOrder dry = std::move(*order);
    const core::Result<automation::CommandOutput> output =
        co_await automation::run_quick_command(context->services->runner, std::move(dry));
    if (!output)
        co_return refuse(context, output.error());
    context->plan = core::strip_controls(QString::fromUtf8(output->out)).trimmed();
    if (!output->succeeded()) {
        const QString said = core::strip_controls(QString::fromUtf8(output->err)).trimmed();
        const QString why = said.isEmpty() ? output->finished.text : said;
        core::Error error{core::ErrorKind::refused,
                          QCoreApplication::translate("Pipeline", "The dry run says no, so nothing ran: %1").arg(why),
                          {}};
        co_return refuse(context, std::move(error));
    }
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
