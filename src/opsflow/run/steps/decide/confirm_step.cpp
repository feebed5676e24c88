// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/decide/confirm_step.h"

#include "automation/template/template.h"
#include "core/text/duration_text.h"
#include "opsflow/run/confirmation_rule.h"
#include "opsflow/run/scope/run_scope.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

core::Error refused(QString text) { return {core::ErrorKind::refused, std::move(text), {}}; }

core::Result<QString> phrase_of(const RunContext& context)
{
    if (context.definition->confirm.phrase.isEmpty())
        return context.definition->id.value();
    return automation::render_text(context.definition->confirm.phrase, template_scope(context));
}

} // namespace

QCoro::Task<core::Result<StepEnd>> ConfirmStep::run(RunContext* context)
{
    ConfirmationMode mode = confirmation_mode(*context->definition, context->verb, context->request.skip_preview);
    if (context->has_unchecked_choice && mode == ConfirmationMode::none) {
        // Nobody could look the value up, so a person looks at it, or has said beforehand that it will do.
        if (!context->request.skip_preview)
            mode = ConfirmationMode::preview;
        else
            context->observer->trouble(context->run.id, context->choice_remarks.join(QLatin1Char('\n')));
    }
    if (mode == ConfirmationMode::none)
        co_return StepEnd::next;

    ConfirmationQuestion question;
    question.mode = mode;
    question.line = context->run.line;
    question.title = context->definition->title;
    question.danger = context->run.danger;
    question.environment = context->run.environment;
    question.room_name = context->run.room_name;
    question.plan = context->plan;
    question.plan_reason = context->plan_reason;
    question.remarks = context->choice_remarks;
    if (mode == ConfirmationMode::phrase) {
        const core::Result<QString> phrase = phrase_of(*context);
        if (!phrase || phrase->trimmed().isEmpty()) {
            co_return refuse(context, refused(QCoreApplication::translate(
                                          "Pipeline", "The phrase to type could not be made. Nothing ran.")));
        }
        question.phrase = phrase->trimmed();
    }
    const QString phrase = question.phrase;
    const core::Clock& clock = *context->services->clock;
    const ConfirmedAt asked = confirmed_now(clock);
    const ConfirmationAnswer answer = co_await context->confirmation->confirm(std::move(question));
    if (!context->alive)
        co_return StepEnd::stop;
    if (!answer.accepted)
        co_return refuse(context, refused(QCoreApplication::translate("Pipeline", "Not confirmed. Nothing ran.")));
    if (mode == ConfirmationMode::phrase && answer.typed.trimmed() != phrase) {
        co_return refuse(
            context,
            refused(QCoreApplication::translate("Pipeline", "What was typed is not \"%1\". Nothing ran.").arg(phrase)));
    }
    if (const core::Millis open = age_of(asked, clock); open > question_lasts) {
        co_return refuse(context, refused(QCoreApplication::translate(
                                              "Pipeline", "The question was open for %1, and what it showed may no "
                                                          "longer be true. Nothing ran; submit the line again.")
                                              .arg(core::took_text(open))));
    }
    context->confirmed = confirmed_now(clock);
    // People think for a while; what they have agreed to must still be what would run.
    const core::DefinitionPtr now = context->services->catalog->find(context->definition->id);
    if (!now || now->digest != context->definition->digest) {
        co_return refuse(context, refused(QCoreApplication::translate(
                                      "Pipeline", "The automation was changed while you were asked. Nothing ran; "
                                                  "submit the line again to see what it does now.")));
    }
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
