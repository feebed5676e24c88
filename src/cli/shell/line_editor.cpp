// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/line_editor.h"

#include <cstdio>
#include <cstdlib>
#include <readline/history.h>
#include <readline/readline.h>
#include <unistd.h>
#include <utility>

namespace opsdeck::cli {
namespace {

constexpr int history_lines = 2000;

// Readline calls back through plain functions: this is the editor that is alive.
LineEditor* current = nullptr;

QString text_before_cursor() { return QString::fromUtf8(rl_line_buffer, rl_point); }

} // namespace

LineEditor::LineEditor(QObject* parent)
    : QObject(parent)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    current = this;
    rl_readline_name = "opsdeck";
    rl_catch_signals = 0; // signals come through the event loop
    rl_attempted_completion_function = &LineEditor::no_completion;
    using_history();
    stifle_history(history_lines);
    m_input.setEnabled(false);
    connect(&m_input, &QSocketNotifier::activated, this, [this] {
        if (m_installed)
            rl_callback_read_char();
    });
}

LineEditor::~LineEditor()
{
    hide_prompt();
    current = nullptr;
}

void LineEditor::set_history(const QStringList& lines)
{
    ::clear_history();
    for (const QString& line : lines)
        remember(line);
}

void LineEditor::remember(const QString& line)
{
    const QByteArray bytes = line.toUtf8();
    const HIST_ENTRY* const last = history_length > 0 ? history_get(history_base + history_length - 1) : nullptr;
    if (!line.trimmed().isEmpty() && (!last || bytes != last->line))
        add_history(bytes.constData());
}

void LineEditor::install(const QString& prompt)
{
    if (!std::exchange(m_is_bound, true)) {
        // Behind the person's own inputrc, which may have given the key to readline's completion of files.
        rl_initialize();
        rl_bind_key('\t', &LineEditor::on_tab);
    }
    rl_callback_handler_install(prompt.toUtf8().constData(), &LineEditor::on_line);
    m_installed = true;
    m_input.setEnabled(true);
}

void LineEditor::show_prompt(const QString& prompt, const QString& begun)
{
    hide_prompt();
    install(prompt);
    if (!begun.isEmpty()) {
        rl_insert_text(begun.toUtf8().constData());
        rl_redisplay();
    }
}

void LineEditor::hide_prompt()
{
    if (!std::exchange(m_installed, false))
        return;
    rl_callback_handler_remove();
    m_input.setEnabled(false);
}

QFuture<QString> LineEditor::ask(const QString& question, bool hidden)
{
    m_question.emplace();
    m_question->start();
    QFuture<QString> future = m_question->future();
    rl_redisplay_function = hidden ? [] {} : rl_redisplay;
    show_prompt(question + QLatin1Char(' '));
    if (hidden) {
        // Behind it: whoever answers as soon as the question is there finds the echo of the terminal switched off.
        std::fputs(question.toUtf8().constData(), rl_outstream ? rl_outstream : stdout);
        std::fputc(' ', stdout);
        std::fflush(stdout);
    }
    return future;
}

void LineEditor::print_above(const std::function<void()>& print)
{
    if (!m_installed) {
        print();
        return;
    }
    rl_clear_visible_line();
    std::fflush(stdout);
    print();
    rl_forced_update_display();
}

void LineEditor::clear_line()
{
    if (!m_installed)
        return;
    rl_replace_line("", 1);
    rl_crlf();
    rl_forced_update_display();
}

void LineEditor::give_up_question()
{
    if (!m_question)
        return;
    rl_crlf();
    rl_replace_line("", 1);
    take_line(nullptr);
}

void LineEditor::on_line(char* line)
{
    if (current)
        current->take_line(line);
    else
        std::free(line);
}

void LineEditor::take_line(char* line)
{
    const bool ended = line == nullptr;
    const QString text = QString::fromUtf8(line);
    std::free(line);
    hide_prompt();
    if (m_question) {
        rl_redisplay_function = rl_redisplay;
        QPromise<QString> question = std::move(*m_question);
        m_question.reset();
        question.addResult(ended ? QString() : (text.isNull() ? QStringLiteral("") : text));
        question.finish();
        return;
    }
    if (ended) {
        Q_EMIT closed();
        return;
    }
    Q_EMIT line_entered(text);
}

int LineEditor::on_tab(int count, int key)
{
    Q_UNUSED(count)
    Q_UNUSED(key)
    if (!current || current->is_asking())
        rl_ding();
    else
        Q_EMIT current->completion_wanted(text_before_cursor());
    return 0;
}

/// Readline's other completion commands would offer file names.
char** LineEditor::no_completion(const char* text, int start, int end)
{
    Q_UNUSED(text)
    Q_UNUSED(start)
    Q_UNUSED(end)
    rl_attempted_completion_over = 1;
    return nullptr;
}

void LineEditor::offer(const QString& before, const Completion& completion, int width)
{
    if (!m_installed || is_asking() || text_before_cursor() != before)
        return;
    QString completed = completed_line(before, completion);
    const QString told = completion.words.size() == 1 ? QString() : completion_text(completion, width);
    if (!told.isEmpty())
        print_above([&] { std::fputs((told + QLatin1Char('\n')).toUtf8().constData(), stdout); });
    if (completed == before) {
        if (told.isEmpty())
            rl_ding();
        return;
    }
    if (completed.endsWith(QLatin1Char(' ')) && rl_line_buffer[rl_point] == ' ')
        completed.chop(1);
    const auto from = static_cast<int>(before.left(completion.from).toUtf8().size());
    rl_begin_undo_group();
    rl_delete_text(from, rl_point);
    rl_point = from;
    rl_insert_text(completed.mid(completion.from).toUtf8().constData());
    rl_end_undo_group();
    rl_redisplay();
}

} // namespace opsdeck::cli
