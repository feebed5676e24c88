// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/line_editor.h"

#include "core/command/line_parser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

/// Everything that may stand next in a line: literals, and the fixed values of a choice.
QStringList next_words(const QString& typed, const core::Definitions& definitions)
{
    QStringList words;
    for (const auto& continuation : core::continuations(typed, definitions)) {
        if (!continuation.next.slot) {
            words.append(continuation.next.text);
            continue;
        }
        if (const auto* parameter = continuation.definition->parameter(continuation.next.text))
            words += parameter->values;
    }
    words.removeDuplicates();
    return words;
}

char* copy_for_readline(const QString& text) { return ::strdup(text.toUtf8().constData()); }

} // namespace

LineEditor::LineEditor(QString history_path, const automation::Catalog& catalog, QObject* parent)
    : QObject(parent)
    , m_history_path(std::move(history_path))
    , m_catalog(catalog)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    current = this;
    rl_readline_name = "opsdeck";
    rl_catch_signals = 0; // signals come through the event loop
    rl_attempted_completion_function = &LineEditor::complete;
    rl_completer_word_break_characters = " \t";
    using_history();
    stifle_history(history_lines);
    read_history(QFile::encodeName(m_history_path).constData());
    m_input.setEnabled(false);
    connect(&m_input, &QSocketNotifier::activated, this, [this] {
        if (m_installed)
            rl_callback_read_char();
    });
}

LineEditor::~LineEditor()
{
    hide_prompt();
    QDir().mkpath(QFileInfo(m_history_path).path());
    const QByteArray path = QFile::encodeName(m_history_path);
    write_history(path.constData());
    QFile::setPermissions(m_history_path, QFile::ReadOwner | QFile::WriteOwner);
    current = nullptr;
}

void LineEditor::install(const QString& prompt)
{
    rl_callback_handler_install(prompt.toUtf8().constData(), &LineEditor::on_line);
    m_installed = true;
    m_input.setEnabled(true);
}

void LineEditor::show_prompt(const QString& prompt)
{
    hide_prompt();
    install(prompt);
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
    if (hidden) {
        std::fputs(question.toUtf8().constData(), rl_outstream ? rl_outstream : stdout);
        std::fputc(' ', stdout);
        std::fflush(stdout);
    }
    show_prompt(question + QLatin1Char(' '));
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
    if (!text.trimmed().isEmpty())
        add_history(text.toUtf8().constData());
    Q_EMIT line_entered(text);
}

char** LineEditor::complete(const char* text, int start, int end)
{
    Q_UNUSED(end)
    rl_attempted_completion_over = 1; // never file names
    if (!current)
        return nullptr;
    static QStringList words;
    words = next_words(QString::fromUtf8(rl_line_buffer, start), current->m_catalog.all());
    return rl_completion_matches(text, [](const char* typed, int state) -> char* {
        static qsizetype at = 0;
        if (state == 0)
            at = 0;
        const QString begin = QString::fromUtf8(typed);
        while (at < words.size()) {
            const QString& word = words.at(at++);
            if (word.startsWith(begin, Qt::CaseInsensitive))
                return copy_for_readline(word);
        }
        return nullptr;
    });
}

} // namespace opsdeck::cli
