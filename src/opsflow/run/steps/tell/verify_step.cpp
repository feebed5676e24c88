// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/tell/verify_step.h"

#include "automation/runner/quick_command.h"
#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "opsflow/run/scope/child_order.h"
#include "opsflow/run/scope/run_scope.h"
#include "opsflow/run/stream/progress_reporter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <qcoro/qcorotimer.h>

namespace opsdeck::opsflow {
namespace {

/// JSON where it is JSON, else {lines, first}.
QJsonValue value_of(const QByteArray& bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    const QStringList lines = core::strip_controls(QString::fromUtf8(bytes)).trimmed().split(QLatin1Char('\n'));
    return QJsonObject{{QStringLiteral("lines"), QJsonArray::fromStringList(lines)},
                       {QStringLiteral("first"), lines.value(0)}};
}

QString last_words(const automation::CommandOutput& output)
{
    const QByteArray said = output.err.trimmed().isEmpty() ? output.out : output.err;
    const QString text = core::strip_controls(QString::fromUtf8(said)).trimmed();
    return text.isEmpty() ? output.finished.text : text.section(QLatin1Char('\n'), -1);
}

} // namespace

QCoro::Task<core::Result<StepEnd>> VerifyStep::run(RunContext* context)
{
    const bool wanted = context->definition->verify && context->verb == core::Verb::run;
    if (!wanted || context->outcome != Outcome::succeeded || context->ended_entry)
        co_return StepEnd::next;
    if (context->lacks_secrets) {
        // With a mask in the place of the secret it would say no, or lock an account.
        context->outcome = Outcome::failed;
        context->run.reason = QCoreApplication::translate(
            "Pipeline", "It ran, but Opsdeck ended before the check afterwards, and the secret that the check needs is "
                        "never stored. Look for yourself how it went.");
        co_return StepEnd::next;
    }
    if (context->progress)
        context->progress->say(QCoreApplication::translate("Pipeline", "checking that it worked"));
    const core::VerifyDefinition check = *context->definition->verify;
    core::Millis waited{0};
    QString why;
    for (;;) {
        core::Result<automation::RunOrder> order = child_order(*context, check.command, automation::quick_limits());
        if (!order) {
            why = order.error().text;
            break;
        }
        order->run = {};
        automation::RunOrder quick = std::move(*order);
        const core::Result<automation::CommandOutput> output =
            co_await automation::run_quick_command(context->services->runner, std::move(quick));
        if (!context->alive)
            co_return StepEnd::stop;
        if (output) {
            const int exit = output->finished.exit_code.value_or(-1);
            context->verify_scope = {{QStringLiteral("exit"), exit}, {QStringLiteral("out"), value_of(output->out)}};
            QJsonObject scope = expression_scope(*context);
            scope.insert(QStringLiteral("exit"), exit);
            scope.insert(QStringLiteral("out"), context->verify_scope.value(QLatin1String("out")));
            const core::Result<bool> holds = context->services->expressions->test(check.expect, scope);
            if (holds && *holds)
                co_return StepEnd::next;
            why = holds ? last_words(*output) : holds.error().text;
        } else {
            why = output.error().text;
        }
        if (waited + check.every > check.lasting)
            break;
        const core::Millis pause = check.every;
        waited += pause;
        co_await QCoro::sleepFor(pause);
        if (!context->alive)
            co_return StepEnd::stop;
    }
    context->outcome = Outcome::failed;
    context->run.reason = QCoreApplication::translate("Pipeline", "It ran, but the check afterwards did not hold: %1")
                              .arg(core::single_line(why));
    context->run.ended_at = context->services->clock->now();
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
