// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/open_console.h"
#include "cli/output/json_rows.h"
#include "cli/output/transcript.h"
#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "core/text/elide.h"
#include "core/text/plain_table.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace opsdeck::cli {

using core::ErrorKind;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("RunsCommand", text); }

constexpr int default_limit = 20;
constexpr int other_columns = 76; ///< of the table of runs: everything but the line
constexpr int longest_line = 200;

QString took(const core::Run& run, core::Timestamp now)
{
    if (core::to_ms(run.started_at) == 0)
        return {};
    return core::took_text((core::to_ms(run.ended_at) == 0 ? now : run.ended_at) - run.started_at);
}

QString details_of(const core::Run& run, const Context& context)
{
    const core::Timestamp now = context.clock.now();
    QStringList lines{
        context.terminal.paint(run.line, Colour::bold),
        state_text(run, context.terminal) +
            (run.headline.isEmpty() ? QString() : QStringLiteral(" — ") + core::single_line(run.headline)),
    };
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines.append(QStringLiteral("  %1 %2").arg((name + QLatin1Char(':')).leftJustified(14), value));
    };
    add(tr("why"), run.reason);
    add(tr("run"), run.id.value());
    add(tr("automation"), run.automation.value());
    add(tr("danger"), core::to_text(run.danger));
    add(tr("asked by"), QStringLiteral("%1 (%2)").arg(run.actor.username, core::to_text(run.surface)));
    add(tr("room"), run.room_name);
    add(tr("asked at"), local_time(run.requested_at, now));
    add(tr("took"), took(run, now));
    add(tr("exit status"), run.exit_code ? QString::number(*run.exit_code) : QString());
    add(tr("invocation"), run.invocation_post.value());
    add(tr("result"), run.result_post.value());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QCoro::Task<ExitCode> runs_command(Context* context)
{
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    const int limit = context->line.limit > 0 ? context->line.limit : default_limit;
    const auto runs = co_await opened->console->runs(limit);
    if (!runs)
        co_return context->fail(runs.error());
    // Only the line gives way: the id is what the next command needs.
    const int width = context->terminal.width();
    const int line_width = width > 0 ? std::max(width - other_columns, 20) : longest_line;
    core::PlainTable table;
    table.columns = {tr("RUN"), tr("WHEN"), tr("WHO"), tr("STATE"), tr("TOOK"), tr("LINE")};
    for (const auto& run : *runs) {
        if (context->line.json) {
            context->print_row(row_of(run));
            continue;
        }
        const bool ended = core::is_final(run.state) || run.state == core::RunState::lost;
        const QString state = ended ? opsflow::mark_of(opsflow::outcome_of(run)) + QLatin1Char(' ') +
                                          opsflow::to_text(opsflow::outcome_of(run))
                                    : core::to_text(run.state);
        table.rows.push_back({run.id.value(), local_time(run.requested_at, context->clock.now()), run.actor.username,
                              state, took(run, context->clock.now()),
                              core::elide_right(core::single_line(run.line), line_width)});
    }
    if (!context->line.json) {
        context->terminal.print(runs->empty() ? tr("Nothing has run yet.") : core::terminal_table(table));
    }
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> show_command(Context* context)
{
    if (context->line.arguments.size() != 1)
        co_return context->fail(
            {ErrorKind::invalid_input, tr("show needs the id of one run; \"runs\" lists them."), {}});
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    const auto run = co_await opened->console->run(context->line.arguments.front());
    if (!run)
        co_return context->fail(run.error());
    if (context->line.json) {
        context->print_row(row_of(*run));
        co_return ExitCode::succeeded;
    }
    context->terminal.print(details_of(*run, *context));
    const core::RunId id = run->id;
    const auto output = co_await opened->console->output_of(id);
    if (!output || output->isEmpty())
        co_return ExitCode::succeeded;
    QFile file(*output);
    if (file.open(QIODevice::ReadOnly)) {
        context->terminal.print(QString());
        // A block at a time: the output of a run may be larger than memory.
        core::ControlStripper strip;
        while (!file.atEnd())
            context->terminal.print_raw(strip.feed(QString::fromUtf8(file.read(64 * 1024))).toUtf8());
    }
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> cancel_command(Context* context)
{
    if (context->line.arguments.size() != 1)
        co_return context->fail(
            {ErrorKind::invalid_input, tr("cancel needs the id of one run; \"runs\" lists them."), {}});
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    const QString id = context->line.arguments.front();
    const auto answer = co_await opened->console->cancel(id);
    if (!answer)
        co_return context->fail(answer.error());
    const bool ended = answer->kind == opsflow::CancelAnswer::Kind::ended;
    const QString word = ended                                                    ? QStringLiteral("ended")
                         : answer->kind == opsflow::CancelAnswer::Kind::signalled ? QStringLiteral("signalled")
                                                                                  : QStringLiteral("unknown");
    if (context->line.json)
        context->print_row(
            {{QStringLiteral("run"), id}, {QStringLiteral("answer"), word}, {QStringLiteral("text"), answer->text}});
    else
        context->terminal.print(word + QStringLiteral(": ") + answer->text);
    // The post that says so belongs to this command when nobody else looks after the run.
    co_await opened->console->wait_for_delivery(std::chrono::seconds(10));
    co_return answer->kind == opsflow::CancelAnswer::Kind::unknown ? ExitCode::lost : ExitCode::succeeded;
}

} // namespace opsdeck::cli
