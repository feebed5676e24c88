// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/tell/output_step.h"

#include "automation/output/output_parser.h"
#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "opsflow/run/scope/json_rows.h"
#include "opsflow/run/scope/run_scope.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace opsdeck::opsflow {
namespace {

void decide_outcome(RunContext* context)
{
    if (context->ended_entry) {
        context->outcome = outcome_of(context->run); // decided and written down before a crash
        return;
    }
    if (context->is_lost)
        context->outcome = Outcome::lost;
    else if (context->is_expired)
        context->outcome = Outcome::expired;
    else
        context->outcome = outcome_of_end(context->finished);
    context->run.exit_code = context->is_lost ? std::nullopt : context->finished.exit_code;
    context->run.reason = context->is_lost ? context->contact.text : context->finished.text;
    // The program's own words say more than "exit status 1".
    if (context->outcome == Outcome::failed && !context->error_words.isEmpty())
        context->run.reason = context->error_words;
    if (core::to_ms(context->run.ended_at) == 0)
        context->run.ended_at = context->services->clock->now();
}

/// What failed, by name and message: more than the last line that a test runner prints.
QString failed_tests(const automation::ParsedOutput& parsed)
{
    constexpr int told = 3;
    constexpr qsizetype longest_message = 160;
    const QJsonObject report = parsed.out.toObject();
    QStringList tests;
    int failed = 0;
    for (const auto& entry : report.value(QLatin1String("cases")).toArray()) {
        const QJsonObject one = entry.toObject();
        const QString state = one.value(QLatin1String("state")).toString();
        if (state != QLatin1String("failed") && state != QLatin1String("error"))
            continue;
        if (++failed > told)
            continue;
        const QString message = core::single_line(one.value(QLatin1String("message")).toString());
        const QString name = one.value(QLatin1String("name")).toString();
        tests << (message.isEmpty() ? name : name + QStringLiteral(": ") + core::elide_right(message, longest_message));
    }
    if (failed == 0)
        return {};
    QString text = QCoreApplication::translate("Pipeline", "%1 of %2 tests failed. %3")
                       .arg(failed)
                       .arg(report.value(QLatin1String("tests")).toInteger())
                       .arg(tests.join(QStringLiteral("; ")));
    if (failed > told)
        text += QCoreApplication::translate("Pipeline", "; and %1 more").arg(failed - told);
    return text;
}

} // namespace

QCoro::Task<core::Result<StepEnd>> OutputStep::run(RunContext* context)
{
    decide_outcome(context);
    const core::AutomationDefinition& definition = *context->definition;
    if (context->verb == core::Verb::plan) {
        context->parsed = automation::parse_output(core::ParseRule(), context->out);
        co_return StepEnd::next;
    }
    if (!definition.run.builtin.isEmpty()) {
        const QString text = QString::fromUtf8(context->out);
        context->first_lines = text.split(QLatin1Char('\n'));
        context->output_lines = context->first_lines.size();
        context->parsed.out = QJsonObject{{QStringLiteral("lines"), QJsonArray::fromStringList(context->first_lines)}};
        co_return StepEnd::next;
    }
    context->parsed = automation::parse_output(definition.parse, context->out);
    if (context->parsed.kind == core::ParseKind::junit && context->outcome == Outcome::failed) {
        const QString tests = failed_tests(context->parsed);
        context->run.reason = tests.isEmpty() ? context->run.reason : tests;
    }
    if (!definition.parse.rows.isEmpty() && context->parsed.kind == definition.parse.kind) {
        const core::Result<QJsonValue> rows =
            context->services->expressions->evaluate(definition.parse.rows, expression_scope(*context));
        if (rows && rows->isArray()) {
            context->parsed.columns =
                definition.parse.columns.isEmpty() ? columns_of(rows->toArray()) : definition.parse.columns;
            context->parsed.rows = table_of(rows->toArray(), context->parsed.columns);
            context->parsed.total_rows = rows->toArray().size();
        } else {
            context->parsed.note =
                QCoreApplication::translate("Pipeline", "The rows could not be found: %1")
                    .arg(rows ? QCoreApplication::translate("Pipeline", "not a list") : rows.error().text);
        }
    }
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
