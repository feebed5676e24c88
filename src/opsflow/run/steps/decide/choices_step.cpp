// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/decide/choices_step.h"

#include "core/text/duration_text.h"
#include "core/text/elide.h"
#include "opsflow/run/scope/run_scope.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

constexpr auto worth_telling = std::chrono::seconds(1);
constexpr qsizetype longest_value = 60;

/// What people should know of the values before they say yes.
void remark(RunContext* context, const std::vector<automation::CheckedChoice>& choices)
{
    const core::Timestamp now = context->services->clock->now();
    for (const automation::CheckedChoice& choice : choices) {
        const QString value = core::elide_right(choice.value, longest_value);
        if (!choice.is_checked) {
            context->has_unchecked_choice = true;
            context->choice_remarks << QCoreApplication::translate("Pipeline", "%1 is taken as typed, \"%2\". %3")
                                           .arg(choice.parameter, value, choice.unchecked.text);
        } else if (now - choice.fetched_at >= worth_telling) {
            context->choice_remarks << QCoreApplication::translate("Pipeline", "%1 \"%2\" was offered %3 ago")
                                           .arg(choice.parameter, value, core::took_text(now - choice.fetched_at));
        }
    }
}

} // namespace

QCoro::Task<core::Result<StepEnd>> ChoicesStep::run(RunContext* context)
{
    QJsonObject scope = template_scope(*context);
    scope.remove(QStringLiteral("params"));
    const core::Result<std::vector<automation::CheckedChoice>> checked =
        co_await context->services->choices->check(context->definition, context->arguments, scope);
    if (!context->alive)
        co_return StepEnd::stop;
    if (checked) {
        remark(context, *checked);
        co_return StepEnd::next;
    }
    const bool wrong_value = checked.error().kind == core::ErrorKind::invalid_input;
    co_return refuse(context, checked.error(), wrong_value ? SubmitKind::invalid_line : SubmitKind::refused);
}

} // namespace opsdeck::opsflow
