// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/act/stream_step.h"

#include "opsflow/run/stream/run_follower.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> StreamStep::run(RunContext* context)
{
    const bool is_builtin = context->verb == core::Verb::run && !context->definition->run.builtin.isEmpty();
    if (!context->is_started || is_builtin)
        co_return StepEnd::next;

    const core::Result<automation::RunHandle> handle = automation::run_handle_from_json(context->run.handle);
    std::unique_ptr<automation::RunStream> stream = handle ? context->services->runner->attach(*handle, 0) : nullptr;
    if (!stream) {
        context->is_lost = true;
        context->contact.text =
            QCoreApplication::translate("Pipeline", "The run cannot be found again by what was noted about it.");
        co_return StepEnd::next;
    }
    context->progress = std::make_unique<ProgressReporter>(context->services, context->run, context->invocation_row,
                                                           context->progress_row);
    RunFollower follower(context, std::move(stream));
    QFuture<void> end = follower.follow();
    co_await end;
    if (!context->alive)
        co_return StepEnd::stop;

    const RunOutputLog& log = follower.log();
    context->out = log.standard_output();
    context->output_path = log.path();
    context->output_lines = log.line_count();
    context->first_lines = log.first_lines();
    context->last_lines = log.last_lines();
    context->error_words = log.error_words();
    if (!log.problem().isEmpty())
        context->observer->trouble(context->run.id, log.problem());
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
