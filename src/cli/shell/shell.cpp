// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/shell.h"

#include "cli/commands/outbox_views.h"
#include "cli/commands/run_views.h"
#include "cli/output/transcript.h"
#include "cli/shell/line_to_repeat.h"
#include "cli/shell/shell_words.h"
#include "core/command/help_text.h"
#include "core/text/near_words.h"
#include "core/text/wrapped_text.h"
#include "opsflow/gaps/public_line.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>
#include <QTimer>
#include <qcoro/qcorofuture.h>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int posts_at_start = 10;

QCoro::Task<> stop_run(Context* context, opsflow::Console* console, QString run)
{
    const auto answer = co_await console->cancel(run);
    context->terminal.complain(answer ? answer->text : answer.error().text);
}

} // namespace

Shell::Shell(Context& context, opsflow::Console& console)
    : m_context(context)
    , m_console(console)
    , m_room(console.identity().room)
    , m_room_name(console.identity().room_name)
    , m_history(context.profile + u"/shell_history"_s)
    , m_sources(console)
    , m_completer(&m_sources, &context.clock, {QDir::currentPath(), QDir::homePath()})
    , m_confirmation(context.terminal, [this](const QString& question, bool hidden) {
        return m_context.terminal.can_ask() ? m_editor.ask(question, hidden) : m_pipe.next_line();
    })
{
    m_done.start();
    if (context.terminal.can_ask())
        m_editor.set_history(m_history.load());
    connect(&m_editor, &LineEditor::line_entered, this, [this](const QString& line) {
        keep(line);
        handle_line(this, line);
    });
    connect(&m_editor, &LineEditor::completion_wanted, this, [this](const QString& before) { complete(this, before); });
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
        m_context.terminal.print(core::wrapped_text(
            tr("%1 in %2. Type a line; Tab says what can follow, \"help\" what runs here, :help what "
               "the shell itself knows. :quit leaves.")
                .arg(u"@"_s + m_console.identity().actor.username, m_room_name),
            m_context.terminal.width()));
    }
    QTimer::singleShot(0, this, &Shell::next);
    return m_done.future();
}

void Shell::next()
{
    if (m_leaving)
        return;
    if (m_context.terminal.can_ask()) {
        m_editor.show_prompt(m_room_name + u"> "_s, std::exchange(m_begun, {}));
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
        stop_run(&m_context, &m_console, m_printer->current_run().value());
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
    const QPointer<Shell> alive(shell);
    const QString text = line.trimmed();
    if (text.startsWith(QLatin1Char(':')))
        co_await shell->own_word(text.mid(1).trimmed());
    else if (!text.isEmpty())
        co_await shell->run_line(text);
    if (alive)
        shell->next();
}

QCoro::Task<> Shell::run_line(QString line)
{
    const QPointer<Shell> self(this);
    m_printer = std::make_unique<RunPrinter>(m_context, m_console.catalog());
    opsflow::RunRequest request;
    // What is typed with a slash elsewhere is the same line.
    request.line = line.startsWith(QLatin1Char('/')) ? line.mid(1) : line;
    request.surface = core::Surface::shell;
    request.room = m_room;
    request.room_name = m_room_name;
    const auto report = co_await m_console.submit(std::move(request), &m_confirmation, m_printer.get());
    if (!self)
        co_return; // the console was closed behind it
    if (report)
        m_printer->print_report(*report);
    else
        m_context.fail(report.error());
    m_printer.reset();
}

/// What is kept of a line must not hold a secret, neither in the file nor for the arrow keys: recalled, it is asked
/// for.
void Shell::keep(const QString& line)
{
    const QString kept = opsflow::line_without_secrets(line, m_console.catalog().all());
    m_editor.remember(kept);
    const core::Done done = m_history.append(kept);
    if (!done && !std::exchange(m_history_is_lost, true))
        m_context.terminal.complain(done.error().text);
}

QCoro::Task<> Shell::complete(Shell* shell, QString before)
{
    if (std::exchange(shell->m_is_completing, true))
        co_return;
    const QPointer<Shell> alive(shell);
    const Completion completion = co_await shell->m_completer.complete(before);
    if (!alive)
        co_return;
    shell->m_is_completing = false;
    shell->m_editor.offer(before, completion, shell->m_context.terminal.width());
}

QCoro::Task<> Shell::own_word(QString typed)
{
    const QString name = typed.section(QLatin1Char(' '), 0, 0);
    const QString argument = typed.section(QLatin1Char(' '), 1).trimmed();
    const ShellWord* const word = find_shell_word(name.isEmpty() ? u"help"_s : name);
    if (!word) {
        const QString meant = core::nearest_word(name, shell_word_names());
        m_context.terminal.complain(tr("The shell has no word :%1.").arg(name) + QLatin1Char(' ') +
                                    (meant.isEmpty() ? tr(":help lists them.") : tr("Did you mean :%1?").arg(meant)));
    } else if (word->needs_argument && argument.isEmpty()) {
        m_context.terminal.complain(tr("Type it as :%1; Tab offers what fits.").arg(word->shown));
    } else if (word->name == u"quit") {
        leave();
    } else if (word->name == u"posts") {
        co_await show_room();
    } else if (word->name == u"room") {
        co_await go_to_room(argument);
    } else if (word->name == u"runs") {
        co_await print_runs(&m_context, &m_console);
    } else if (word->name == u"show") {
        co_await print_run(&m_context, &m_console, argument);
    } else if (word->name == u"cancel") {
        co_await cancel_run(&m_context, &m_console, argument);
    } else if (word->name == u"outbox") {
        co_await print_outbox(&m_context, &m_console);
    } else if (word->name == u"retry") {
        QStringList numbers = argument.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        co_await send_again(&m_context, &m_console, std::move(numbers));
    } else if (word->name == u"rerun") {
        co_await repeat(argument);
    } else if (word->name == u"list") {
        m_context.terminal.print(
            core::help_list(m_console.catalog().all(), core::HelpFormat::plain, m_context.terminal.width()));
    } else {
        const int width = m_context.terminal.width();
        m_context.terminal.print(
            shell_words_text(width) + QLatin1Char('\n') +
            core::wrapped_text(tr("Everything else is a line: it runs, and the room has it. \"help\" lists what runs."),
                               width));
    }
}

QCoro::Task<> Shell::show_room()
{
    const core::RoomId room = m_room;
    const auto posts = co_await m_console.posts(room, posts_at_start);
    if (!posts) {
        m_context.fail(posts.error());
        co_return;
    }
    for (const auto& post : *posts) {
        const QString name = co_await m_console.name_of(post.user);
        m_context.terminal.print(transcript_block(post, name, m_context.terminal));
    }
    if (posts->empty())
        m_context.terminal.print(tr("Nobody has posted here yet."));
}

QCoro::Task<> Shell::go_to_room(QString name)
{
    const auto rooms = co_await m_console.rooms();
    if (!rooms) {
        m_context.fail(rooms.error());
        co_return;
    }
    QStringList names;
    for (const core::Room& room : *rooms) {
        names.append(room.name);
        if (room.name.compare(name, Qt::CaseInsensitive) != 0 &&
            room.display_name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        m_room = room.id;
        m_room_name = room.name;
        m_context.terminal.print(tr("Lines go to %1 from now on.").arg(m_room_name));
        co_return;
    }
    if (name.isEmpty()) {
        m_context.terminal.print(names.join(QLatin1Char('\n')));
        co_return;
    }
    const QString meant = core::nearest_word(name, names);
    m_context.terminal.complain(tr("There is no room %1 here.").arg(name) + QLatin1Char(' ') +
                                (meant.isEmpty() ? tr(":room lists them.") : tr("Did you mean %1?").arg(meant)));
}

/// On a terminal a person sees the line before it runs again; a pipe has said that it wants it.
QCoro::Task<> Shell::repeat(QString run)
{
    const auto found = co_await m_console.run(run);
    core::Result<QString> line =
        found ? line_to_repeat(*found, m_console.catalog().all()) : core::Result<QString>(core::failure(found.error()));
    if (!line) {
        m_context.fail(line.error());
        co_return;
    }
    if (m_context.terminal.can_ask()) {
        m_begun = *line;
        co_return;
    }
    const QString again = *line;
    co_await run_line(again);
}

QCoro::Task<> Shell::show_post(core::Post post)
{
    // One's own runs are on the screen already; what others post is news.
    if (post.room != m_room || post.is_deleted() || post.is_history_row() ||
        post.user == m_console.identity().actor.user || !m_context.terminal.has_terminal())
        co_return;
    const auto known = m_shown.find(post.id);
    if (known != m_shown.end() && known->second == post.edited_at)
        co_return;
    m_shown[post.id] = post.edited_at;
    const QPointer<Shell> self(this);
    const QString name = co_await m_console.name_of(post.user);
    if (!self)
        co_return;
    m_editor.print_above([&] { m_context.terminal.print(transcript_block(post, name, m_context.terminal)); });
}

} // namespace opsdeck::cli
