// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/act/submit_step.h"

#include "core/text/duration_text.h"
#include "opsflow/builtin/builtin_set.h"
#include "opsflow/run/scope/child_order.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

void note_never_started(RunContext* context, const core::Error& error)
{
    context->is_started = false;
    context->finished.end = core::RunEnd::not_started;
    context->finished.text = error.text;
    if (error.kind == core::ErrorKind::conflict) {
        context->is_expired = true;
        context->finished.text = QCoreApplication::translate(
            "Pipeline", "It was cancelled, or given up by another Opsdeck, before it started.");
    }
}

/// True, and noted, when the yes to this change is too old.
bool is_too_late(RunContext* context)
{
    const core::Millis age = age_of(context->confirmed, *context->services->clock);
    if (context->run.danger == core::Danger::read || age <= yes_lasts)
        return false;
    context->is_started = false;
    context->is_expired = true;
    context->finished.end = core::RunEnd::not_started;
    context->finished.text =
        QCoreApplication::translate("Pipeline", "It was confirmed %1 ago and could not start since. What was agreed to "
                                                "may no longer be right, so it was not started; submit it again.")
            .arg(core::took_text(age));
    return true;
}

QCoro::Task<core::Result<StepEnd>> run_builtin(RunContext* context)
{
    const core::Millis began = context->services->clock->monotonic();
    context->run.started_at = context->services->clock->now();
    context->run.state = core::RunState::running;
    // On disk before it begins: whoever finds this row after a crash must not call it never started.
    const core::Done saved = co_await context->services->book->save(context->run);
    if (!context->alive)
        co_return StepEnd::stop;
    if (!saved)
        context->observer->trouble(context->run.id, saved.error().text);
    core::Result<BuiltinAnswer> answer =
        co_await context->services->builtins->run(context->definition->run.builtin, context);
    if (!context->alive)
        co_return StepEnd::stop;
    context->took = context->services->clock->monotonic() - began;
    context->is_started = true;
    if (!answer) {
        context->finished.exit_code = 1;
        context->finished.text = answer.error().text;
        co_return StepEnd::next;
    }
    context->finished.exit_code = 0;
    context->builtin_headline = answer->headline;
    context->out = answer->text.toUtf8();
    context->parsed.columns = answer->columns;
    context->parsed.rows = answer->rows;
    context->parsed.total_rows = static_cast<qint64>(answer->rows.size());
    co_return StepEnd::next;
}

} // namespace

QCoro::Task<core::Result<StepEnd>> SubmitStep::run(RunContext* context)
{
    if (is_too_late(context))
        co_return StepEnd::next;
    const core::AutomationDefinition& definition = *context->definition;
    if (context->verb == core::Verb::run && !definition.run.builtin.isEmpty())
        co_return co_await run_builtin(context);

    const core::CommandTemplate& command =
        context->verb == core::Verb::plan ? *definition.plan.command : definition.run.command;
    core::Result<automation::RunOrder> order = child_order(*context, command, definition.limits);
    if (!order) {
        note_never_started(context, order.error());
        co_return StepEnd::next;
    }
    automation::RunOrder ready = std::move(*order);
    const core::Result<automation::RunHandle> handle = co_await context->services->runner->submit(std::move(ready));
    if (!context->alive)
        co_return StepEnd::stop;
    if (!handle) {
        // After a time-out it may have started, or may still do so: either it is forbidden now, or it is followed.
        const bool is_sure =
            handle.error().kind != core::ErrorKind::timed_out ||
            context->services->runner->forbid_start(context->services->runner->handle_of(context->run.id))
                .value_or(false);
        if (is_sure) {
            note_never_started(context, handle.error());
            co_return StepEnd::next;
        }
    }
    context->is_started = true;
    context->run.state = core::RunState::running;
    context->run.started_at = context->services->clock->now();
    const core::Done saved = co_await context->services->book->save(context->run);
    if (!context->alive)
        co_return StepEnd::stop;
    if (!saved) // The ledger has the run and its handle is known by its id: recovery can do without this row.
        context->observer->trouble(context->run.id, saved.error().text);
    context->observer->state_changed(context->run);
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
