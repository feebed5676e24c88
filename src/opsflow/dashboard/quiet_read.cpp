// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/quiet_read.h"

#include "automation/output/output_parser.h"
#include "automation/runner/quick_command.h"
#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "core/ulid.h"
#include "opsflow/run/run_context.h"
#include "opsflow/run/scope/child_order.h"
#include "opsflow/run/scope/json_rows.h"
#include "opsflow/run/scope/run_redaction.h"
#include "opsflow/run/scope/run_scope.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>

namespace opsdeck::opsflow {
namespace {

constexpr qsizetype longest_words = 300;
constexpr qsizetype short_words = 3; ///< lines

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

core::BindOptions bind_options()
{
    core::BindOptions options;
    options.home_folder = QDir::homePath();
    options.working_folder = QDir::homePath();
    return options;
}

/// What the program said about its trouble: all of it when it is short, else its last line (of a traceback, say).
QString words_of(const automation::CommandOutput& output)
{
    const QString said = core::strip_controls(QString::fromUtf8(output.err)).trimmed();
    const QStringList lines = said.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return output.finished.text;
    return core::elide_right(lines.size() <= short_words ? lines.join(QLatin1Char(' ')) : lines.last().trimmed(),
                             longest_words);
}

void read_rows(RunContext& context)
{
    const core::ParseRule& rule = context.definition->parse;
    if (rule.rows.isEmpty() || context.parsed.kind != rule.kind)
        return;
    const core::Result<QJsonValue> rows = context.services->expressions->evaluate(rule.rows, expression_scope(context));
    if (!rows || !rows->isArray())
        return;
    context.parsed.columns = rule.columns.isEmpty() ? columns_of(rows->toArray()) : rule.columns;
    context.parsed.rows = table_of(rows->toArray(), context.parsed.columns);
    context.parsed.total_rows = rows->toArray().size();
}

} // namespace

core::Result<core::LineMatch> quiet_line(const automation::Catalog& catalog, const QString& line)
{
    const auto invalid = [](const QString& text) { return core::failure(core::ErrorKind::invalid_input, text); };
    const core::LineOutcome outcome = catalog.match(line, bind_options());
    if (const auto* incomplete = std::get_if<core::LineIncomplete>(&outcome)) {
        QStringList texts;
        for (const core::ValueProblem& problem : incomplete->problems)
            texts << problem.text;
        return invalid(tr("The line \"%1\" cannot run as it is: %2").arg(line, texts.join(QLatin1Char(' '))));
    }
    if (const auto* ambiguous = std::get_if<core::LineAmbiguous>(&outcome))
        return invalid(core::ambiguity_text(*ambiguous));
    if (const auto* malformed = std::get_if<core::LineMalformed>(&outcome))
        return invalid(malformed->text);
    const auto* match = std::get_if<core::LineMatch>(&outcome);
    if (!match)
        return invalid(tr("No automation answers \"%1\". Is its pack here?").arg(line));
    const core::AutomationDefinition& definition = *match->definition;
    if (definition.danger != core::Danger::read || match->verb != core::Verb::run)
        return core::failure(core::ErrorKind::refused,
                             tr("\"%1\" is not a read. A tile's source runs by itself, so it must change nothing; "
                                "offer this line as an action.")
                                 .arg(line));
    if (!definition.run.builtin.isEmpty())
        return invalid(tr("\"%1\" is answered by Opsdeck itself, not by a program.").arg(line));
    for (const core::ParameterDefinition& parameter : definition.params) {
        if (parameter.is_secret())
            return invalid(tr("\"%1\" takes a secret, which nobody is there to give.").arg(line));
    }
    return *match;
}

QCoro::Task<core::Result<QuietAnswer>> quiet_read(const RunServices* services, QString line)
{
    const core::Result<core::LineMatch> match = quiet_line(*services->catalog, line);
    if (!match)
        co_return core::failure(match.error());
    RunContext context;
    context.services = services;
    context.alive = services->book;
    context.definition = match->definition;
    context.arguments = match->arguments;
    context.redaction = run_redaction(*match->definition, match->arguments);
    context.run.id = core::new_run_id(*services->clock);
    context.run.room_name = services->room_name;
    context.state_dir = services->state_dir + QLatin1Char('/') + match->definition->pack.value();
    QDir().mkpath(context.state_dir);

    QJsonObject scope = template_scope(context);
    scope.remove(QStringLiteral("params"));
    const core::Result<std::vector<automation::CheckedChoice>> checked =
        co_await services->choices->check(context.definition, context.arguments, scope);
    if (!context.alive)
        co_return core::failure(core::ErrorKind::cancelled, QString());
    if (!checked)
        co_return core::failure(checked.error());

    core::RunLimits limits = automation::quick_limits();
    limits.time = std::min(limits.time, context.definition->limits.time);
    core::Result<automation::RunOrder> order = child_order(context, context.definition->run.command, limits);
    if (!order)
        co_return core::failure(order.error());
    const core::Result<automation::CommandOutput> output =
        co_await automation::run_quick_command(services->runner, std::move(*order));
    if (!context.alive)
        co_return core::failure(core::ErrorKind::cancelled, QString());
    if (!output)
        co_return core::failure(output.error());
    if (!output->succeeded())
        co_return core::failure(core::ErrorKind::process, words_of(*output),
                                core::strip_controls(QString::fromUtf8(output->err + output->out)).left(4'000));
    context.parsed = automation::parse_output(context.definition->parse, output->out);
    read_rows(context);
    QuietAnswer answer;
    answer.parsed = std::move(context.parsed);
    answer.out = output->out;
    answer.at = services->clock->now();
    co_return answer;
}

} // namespace opsdeck::opsflow
