// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/outbox_views.h"
#include "cli/commands/run_views.h"
#include "cli/open_console.h"
#include "cli/output/json_rows.h"
#include "cli/output/runs_table.h"
#include "cli/output/transcript.h"
#include "core/text/control_strip.h"
#include "core/text/duration_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace opsdeck::cli {

using core::ErrorKind;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("RunsCommand", text); }

constexpr int default_limit = 20;

QString took(const core::Run& run, core::Timestamp now)
{
    if (core::to_ms(run.started_at) == 0)
        return {};
    return core::took_text((core::to_ms(run.ended_at) == 0 ? now : run.ended_at) - run.started_at);
}

/// The id of a post of the run, or how far it is on its way.
QString post_text(const QString& kind, const core::PostId& post, const std::vector<opsflow::DeliveryState>& deliveries)
{
    const auto found = std::find_if(deliveries.begin(), deliveries.end(), [&](const opsflow::DeliveryState& one) {
        return one.kind == kind && !one.is_edit;
    });
    return found == deliveries.end() ? post.value() : delivery_text(*found);
}

QJsonArray rows_of(const std::vector<opsflow::DeliveryState>& deliveries)
{
    QJsonArray rows;
    for (const auto& delivery : deliveries)
        rows.append(row_of(delivery));
    return rows;
}

/// What the room does not have of a run, in a word: the worst of its posts.
QString delivery_word(const std::vector<opsflow::DeliveryState>& deliveries)
{
    using Stage = opsflow::DeliveryState::Stage;
    const auto failed =
        std::find_if(deliveries.begin(), deliveries.end(), [](const auto& one) { return one.stage == Stage::failed; });
    if (failed != deliveries.end())
        return opsflow::words_of(Stage::failed);
    return deliveries.empty() ? QString() : opsflow::words_of(deliveries.front().stage);
}

QString details_of(const core::Run& run, const std::vector<opsflow::DeliveryState>& deliveries, const Context& context)
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
    // Sent posts leave the outbox after some time; the run keeps their ids.
    add(tr("invocation"), post_text(QStringLiteral("invocation"), run.invocation_post, deliveries));
    add(tr("progress"), post_text(QStringLiteral("progress"), run.progress_post, deliveries));
    add(tr("result"), post_text(QStringLiteral("result"), run.result_post, deliveries));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QCoro::Task<ExitCode> runs_command(Context* context)
{
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    co_return co_await print_runs(context, opened->console.get());
}

QCoro::Task<ExitCode> print_runs(Context* context, opsflow::Console* console)
{
    const int limit = context->line.limit > 0 ? context->line.limit : default_limit;
    const auto runs = co_await console->runs(limit);
    if (!runs)
        co_return context->fail(runs.error());
    const auto open = co_await console->deliveries();
    if (!open)
        co_return context->fail(open.error());
    std::map<core::RunId, std::vector<opsflow::DeliveryState>> undelivered;
    for (const auto& delivery : *open) {
        if (!delivery.run.is_empty())
            undelivered[delivery.run].push_back(delivery);
    }
    std::vector<RunLine> lines;
    for (const auto& run : *runs) {
        const std::vector<opsflow::DeliveryState> unsent =
            undelivered.contains(run.id) ? undelivered.at(run.id) : std::vector<opsflow::DeliveryState>();
        if (context->line.json) {
            QJsonObject row = row_of(run);
            row.insert(QStringLiteral("undelivered"), rows_of(unsent));
            context->print_row(row);
            continue;
        }
        const bool ended = core::is_final(run.state) || run.state == core::RunState::lost;
        const QString state = ended ? opsflow::mark_of(opsflow::outcome_of(run)) + QLatin1Char(' ') +
                                          opsflow::to_text(opsflow::outcome_of(run))
                                    : core::to_text(run.state);
        lines.push_back({run.id.value(), local_time(run.requested_at, context->clock.now()), run.actor.username, state,
                         took(run, context->clock.now()), delivery_word(unsent), run.line});
    }
    if (!context->line.json) {
        context->terminal.print(runs->empty() ? tr("Nothing has run yet.")
                                              : runs_table(lines, context->terminal.width()));
        if (!undelivered.empty())
            context->terminal.complain(tr("The room does not have all of it yet; \"outbox\" says why."));
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
    const QString id = context->line.arguments.front();
    co_return co_await print_run(context, opened->console.get(), id);
}

QCoro::Task<ExitCode> print_run(Context* context, opsflow::Console* console, QString wanted)
{
    const auto run = co_await console->run(wanted);
    if (!run)
        co_return context->fail(run.error());
    const core::RunId id = run->id;
    const auto deliveries = co_await console->deliveries_of(id);
    if (!deliveries)
        co_return context->fail(deliveries.error());
    if (context->line.json) {
        QJsonObject row = row_of(*run);
        row.insert(QStringLiteral("delivery"), rows_of(*deliveries));
        context->print_row(row);
        co_return ExitCode::succeeded;
    }
    context->terminal.print(details_of(*run, *deliveries, *context));
    const auto output = co_await console->output_of(id);
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
    const ExitCode code = co_await cancel_run(context, opened->console.get(), id);
    // The post that says so belongs to this command when nobody else looks after the run.
    co_await opened->console->wait_for_delivery(std::chrono::seconds(10));
    co_return code;
}

QCoro::Task<ExitCode> cancel_run(Context* context, opsflow::Console* console, QString id)
{
    const auto answer = co_await console->cancel(id);
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
    co_return answer->kind == opsflow::CancelAnswer::Kind::unknown ? ExitCode::lost : ExitCode::succeeded;
}

} // namespace opsdeck::cli
