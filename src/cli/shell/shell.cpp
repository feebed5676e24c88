// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/shell.h"

#include "cli/output/transcript.h"
#include "core/command/help_text.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <qcoro/qcorofuture.h>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int posts_at_start = 10;

QCoro::Task<> cancel_run(Context* context, opsflow::Console* console, QString run)
{
    const auto answer = co_await console->cancel(run);
    context->terminal.complain(answer ? answer->text : answer.error().text);
}

} // namespace

Shell::Shell(Context& context, opsflow::Console& console)
    : m_context(context)
    , m_console(console)
    , m_editor(context.profile + u"/shell_history"_s, console.catalog())
    , m_confirmation(context.terminal, [this](const QString& question, bool hidden) {
        return m_context.terminal.can_ask() ? m_editor.ask(question, hidden) : m_pipe.next_line();
    })
{
    m_done.start();
    connect(&m_editor, &LineEditor::line_entered, this, [this](const QString& line) { handle_line(this, line); });
    connect(&m_editor, &LineEditor::closed, this, &Shell::leave);
    connect(&console, &opsflow::Console::post_arrived, this, [this](const core::Post& post) { show_post(post); });
    connect(&console, &opsflow::Console::notice, this, [this](const QString& text) {
        m_editor.print_above([&] { m_context.terminal.print(m_context.terminal.paint(text, Colour::yellow)); });
    });
}

Shell::~Shell() = default;

QFuture<void> Shell::run()
{
    if (m_context.terminal.can_ask()) {
        m_context.terminal.print(
            tr("%1 in %2. Type a line, \"help\" for what runs here, :quit to leave.")
                .arg(u"@"_s + m_console.identity().actor.username, m_console.identity().room_name));
    }
    QTimer::singleShot(0, this, &Shell::next);
    return m_done.future();
}

void Shell::next()
{
    if (m_leaving)
        return;
    if (m_context.terminal.can_ask()) {
        m_editor.show_prompt(m_console.identity().room_name + u"> "_s);
        return;
    }
    read_pipe(this);
}

QCoro::Task<> Shell::read_pipe(Shell* shell)
{
    const QPointer<Shell> alive(shell);
    const QFuture<QString> next_line = shell->m_pipe.next_line();
    const QString line = co_await next_line;
    if (!alive)
        co_return;
    if (line.isNull())
        shell->leave();
    else
        co_await handle_line(shell, line);
}

void Shell::interrupt()
{
    if (m_editor.is_asking())
        m_editor.give_up_question();
    else if (m_printer && !m_printer->current_run().is_empty())
        cancel_run(&m_context, &m_console, m_printer->current_run().value());
    else
        m_editor.clear_line();
}

void Shell::leave()
{
    if (std::exchange(m_leaving, true))
        return;
    m_editor.hide_prompt();
    if (m_context.terminal.can_ask())
        m_context.terminal.print({});
    m_done.finish();
}

QCoro::Task<> Shell::handle_line(Shell* shell, QString line)
{
    const QString text = line.trimmed();
    if (text.startsWith(QLatin1Char(':')))
        co_await shell->own_word(text.mid(1).trimmed());
    else if (!text.isEmpty())
        co_await shell->run_line(text);
    shell->next();
}

QCoro::Task<> Shell::run_line(QString line)
{
    m_printer = std::make_unique<RunPrinter>(m_context, m_console.catalog());
    opsflow::RunRequest request;
    // What is typed with a slash elsewhere is the same line.
    request.line = line.startsWith(QLatin1Char('/')) ? line.mid(1) : line;
    request.surface = core::Surface::shell;
    const auto report = co_await m_console.submit(std::move(request), &m_confirmation, m_printer.get());
    if (report)
        m_printer->print_report(*report);
    else
        m_context.fail(report.error());
    m_printer.reset();
}

QCoro::Task<> Shell::own_word(QString word)
{
    if (word == QLatin1String("quit") || word == QLatin1String("q")) {
        leave();
    } else if (word == QLatin1String("posts")) {
        const core::RoomId room = m_console.identity().room;
        auto posts = co_await m_console.posts(room, posts_at_start);
        if (!posts) {
            m_context.fail(posts.error());
            co_return;
        }
        for (const auto& post : *posts) {
            const QString name = co_await m_console.name_of(post.user);
            m_context.terminal.print(transcript_block(post, name, m_context.terminal));
        }
    } else if (word == QLatin1String("list")) {
        m_context.terminal.print(core::help_list(m_console.catalog().all(), core::HelpFormat::plain));
    } else {
        m_context.terminal.print(tr(":list what can be run   :posts the room   :quit leave (also Ctrl+D)\n"
                                    "Everything else is a line: it runs, and the room has it."));
    }
}

QCoro::Task<> Shell::show_post(core::Post post)
{
    // One's own runs are on the screen already; what others post is news.
    if (post.room != m_console.identity().room || post.is_deleted() || post.is_history_row() ||
        post.user == m_console.identity().actor.user || !m_context.terminal.has_terminal())
        co_return;
    const auto known = m_shown.find(post.id);
    if (known != m_shown.end() && known->second == post.edited_at)
        co_return;
    m_shown[post.id] = post.edited_at;
    const QString name = co_await m_console.name_of(post.user);
    m_editor.print_above([&] { m_context.terminal.print(transcript_block(post, name, m_context.terminal)); });
}

} // namespace opsdeck::cli
