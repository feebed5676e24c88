// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/open_console.h"
#include "cli/output/run_printer.h"
#include "cli/terminal_confirmation.h"
#include "cli/unix_signals.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>

namespace opsdeck::cli {

using core::ErrorKind;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("RunCommand", text); }

constexpr auto delivery_time = std::chrono::seconds(15);

QCoro::Task<> cancel_run(opsflow::Console* console, const Terminal* terminal, QString run)
{
    const auto answer = co_await console->cancel(run);
    terminal->complain(answer ? answer->text : answer.error().text);
}

/// Ctrl+C asks the run to stop; it is the run's end that ends the command. A terminal that is closed stops nothing: the
/// run goes on under its supervisor, and the next command tells its end.
void cancel_on_interrupt(UnixSignals& signals_, opsflow::Console* console, const RunPrinter& printer,
                         const Terminal& terminal)
{
    const auto cancel = [console, &printer, &terminal] {
        if (printer.current_run().is_empty())
            QCoreApplication::exit(static_cast<int>(ExitCode::stopped));
        else
            cancel_run(console, &terminal, printer.current_run().value());
    };
    QObject::connect(&signals_, &UnixSignals::interrupted, &signals_, cancel);
    QObject::connect(&signals_, &UnixSignals::terminated, &signals_, cancel);
    QObject::connect(&signals_, &UnixSignals::hung_up, &signals_,
                     [] { QCoreApplication::exit(static_cast<int>(ExitCode::lost)); });
}

/// The post that says a line is not automated; empty while the server does not have it.
QCoro::Task<core::PostId> post_of_gap(opsflow::Console* console, QString key)
{
    constexpr int newest = 20;
    const core::RoomId room = console->identity().room;
    const auto posts = co_await console->posts(room, newest);
    core::PostId found;
    for (const auto& post : posts.value_or(std::vector<core::Post>())) {
        if (opsflow::kind_of(post) == opsflow::post_kind::gap &&
            opsflow::opsdeck_props(post).value(QStringLiteral("key")).toString() == key)
            found = post.id;
    }
    co_return found;
}

QString undelivered_text(const opsflow::RunReport& report, const opsflow::DeliveryReport& delivery)
{
    const QString what = report.kind == opsflow::SubmitKind::ran
                             ? tr("The run happened (%1), but its posts").arg(opsflow::to_text(report.outcome))
                             : tr("Nothing ran, and the post that says so");
    const QString where = delivery.failed > 0
                              ? tr(" could not all be sent: %1").arg(delivery.last_error)
                              : tr(" could not be sent yet: the server is not reachable. They wait on this "
                                   "computer and go out with the next command that reaches it.");
    return what + where;
}

} // namespace

QCoro::Task<ExitCode> run_command(Context* context)
{
    const QString line = context->line.arguments.join(QLatin1Char(' '));
    if (line.trimmed().isEmpty())
        co_return context->fail({ErrorKind::invalid_input, tr("run needs a line, for instance: run \"status\"."), {}});

    UnixSignals signals_;
    auto opened = co_await open_console(context, false);
    if (!opened) {
        const ExitCode code = context->fail(opened.error());
        context->terminal.complain(tr("Nothing ran."));
        co_return code;
    }
    opsflow::Console* console = opened->console.get();
    RunPrinter printer(*context, console->catalog());
    TerminalConfirmation confirmation(context->terminal);
    cancel_on_interrupt(signals_, console, printer, context->terminal);

    opsflow::RunRequest request;
    request.line = line;
    request.surface = core::Surface::terminal;
    request.skip_preview = context->line.yes;
    auto report = co_await console->submit(std::move(request), &confirmation, &printer);
    if (!report)
        co_return context->fail(report.error());

    const auto delivery = co_await console->wait_for_delivery(delivery_time);
    if (!report->run.id.is_empty()) {
        // Read again: the server's ids of its posts are known by now.
        const QString id = report->run.id.value();
        const auto stored = co_await console->run(id);
        if (stored)
            report->run = *stored;
    }
    core::PostId gap_post;
    if (report->kind == opsflow::SubmitKind::gap && delivery.is_complete() && context->line.json) {
        const QString key = report->gap_key;
        gap_post = co_await post_of_gap(console, key);
    }
    printer.print_report(*report, gap_post);
    const ExitCode code = exit_code_of(*report);
    if (delivery.is_complete() || code == ExitCode::usage)
        co_return code;
    context->terminal.complain(undelivered_text(*report, delivery));
    co_return ExitCode::unreachable;
}

} // namespace opsdeck::cli
