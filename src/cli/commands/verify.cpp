// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/open_console.h"
#include "cli/output/json_rows.h"

#include <QCoreApplication>
#include <QDir>

namespace opsdeck::cli {

using core::ErrorKind;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("VerifyCommand", text); }

ExitCode print_report(const Context& context, const opsflow::VerifyReport& report)
{
    if (context.line.json) {
        for (const auto& finding : report.findings)
            context.print_row(row_of(finding));
        context.print_row({{QStringLiteral("whole"), report.is_whole()},
                           {QStringLiteral("entries"), report.entries_checked},
                           {QStringLiteral("posts"), report.posts_checked},
                           {QStringLiteral("unproven"), report.posts_unproven},
                           {QStringLiteral("runs"), report.runs_checked},
                           {QStringLiteral("head"), report.ledger_head}});
    } else {
        for (const auto& finding : report.findings) {
            context.terminal.print(context.terminal.paint(QStringLiteral("✖ "), Colour::red) + finding.text +
                                   (finding.post.is_empty() ? QString() : tr(" (post %1)").arg(finding.post.value())));
        }
        const QString counts = tr("%1 ledger entries, %2 runs and %3 posts checked; head %4")
                                   .arg(report.entries_checked)
                                   .arg(report.runs_checked)
                                   .arg(report.posts_checked)
                                   .arg(report.ledger_head.left(12));
        context.terminal.print(
            report.is_whole() ? context.terminal.paint(QStringLiteral("✔ "), Colour::green) + tr("whole: ") + counts
                              : tr("%1 of it is not as it was written: ").arg(report.findings.size()) + counts);
        if (report.posts_unproven > 0) {
            context.terminal.print(
                tr("%1 of the posts are other people's, or from when the server had another address: this ledger does "
                   "not prove them.")
                    .arg(report.posts_unproven));
        }
    }
    return report.is_whole() ? ExitCode::succeeded : ExitCode::failed;
}

} // namespace

QCoro::Task<ExitCode> verify_command(Context* context)
{
    if (!context->line.file.isEmpty()) {
        const auto report = opsflow::Console::verify_file(context->line.file);
        co_return report ? print_report(*context, *report) : context->fail(report.error());
    }
    auto opened = co_await open_console(context, true);
    if (!opened)
        co_return context->fail(opened.error());
    const auto report = co_await opened->console->verify();
    if (!report)
        co_return context->fail(report.error());
    const ExitCode code = print_report(*context, *report);
    if (code != ExitCode::succeeded || opened->console->identity().is_confirmed)
        co_return code;
    context->terminal.complain(tr("The room's posts are not proven: the server has to be reachable for that."));
    co_return ExitCode::unreachable;
}

QCoro::Task<ExitCode> export_command(Context* context)
{
    if (context->line.arguments.size() != 1)
        co_return context->fail({ErrorKind::invalid_input, tr("export needs the name of the file to write."), {}});
    auto opened = co_await open_console(context, true);
    if (!opened)
        co_return context->fail(opened.error());
    const QString path = QDir().absoluteFilePath(context->line.arguments.front());
    const auto done = co_await opened->console->export_ledger(path);
    if (!done)
        co_return context->fail(done.error());
    if (context->line.json)
        context->print_row({{QStringLiteral("file"), path}});
    else
        context->terminal.print(tr("Written to %1; \"opsdeckctl verify --file\" proves it anywhere.").arg(path));
    co_return ExitCode::succeeded;
}

} // namespace opsdeck::cli
