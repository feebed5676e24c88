// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/output_text.h"

#include "widgets/theme/theme.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>

namespace opsdeck::widgets {
namespace {

using opsflow::LogLoudness;

constexpr int most_marks = 2000; ///< more places than this are counted but not all painted

QTextCharFormat format_of(const Theme& theme, LogLoudness loudness)
{
    QTextCharFormat format;
    switch (loudness) {
    case LogLoudness::plain:
        format.setForeground(theme.color(Role::code));
        break;
    case LogLoudness::warning:
        format.setForeground(theme.color(Role::warning));
        break;
    case LogLoudness::error:
        format.setForeground(theme.color(Role::danger));
        break;
    }
    return format;
}

} // namespace

OutputText::OutputText(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setMaximumBlockCount(static_cast<int>(opsflow::RunLog::most_lines));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Output"));
    setLayoutDirection(Qt::LeftToRight); // what a program prints is laid out by the program
    connect(&theme, &Theme::changed, this, &OutputText::restyle);
    restyle();
}

void OutputText::show_log(const opsflow::RunLog& log)
{
    clear();
    m_taken = log.dropped();
    m_shown = 0;
    m_shows_open = false;
    append_from(log, m_taken);
    go_to_end();
    find_all(m_words);
}

void OutputText::follow(const opsflow::RunLog& log)
{
    const bool follows = is_at_end();
    const int kept = verticalScrollBar()->value();
    if (m_shows_open) {
        QTextCursor last(document());
        last.movePosition(QTextCursor::End);
        last.select(QTextCursor::BlockUnderCursor); // with the break before it
        last.removeSelectedText();
        m_shows_open = false;
        --m_shown;
    }
    append_from(log, std::max(m_taken, log.dropped()));
    if (!m_words.isEmpty())
        find_all(m_words);
    if (follows)
        go_to_end();
    else
        verticalScrollBar()->setValue(kept);
}

void OutputText::set_filter(Filter filter, const opsflow::RunLog& log)
{
    m_filter = filter;
    show_log(log);
}

void OutputText::set_wrapped(bool wrapped)
{
    const bool follows = is_at_end();
    setLineWrapMode(wrapped ? WidgetWidth : NoWrap);
    if (follows)
        go_to_end();
}

bool OutputText::is_at_end() const { return verticalScrollBar()->value() >= verticalScrollBar()->maximum(); }

void OutputText::go_to_end() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

QString OutputText::copied_text() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return toPlainText();
    return cursor.selection().toPlainText();
}

int OutputText::find_all(const QString& words)
{
    const bool is_new = words != m_words;
    m_words = words;
    m_found.clear();
    if (!words.isEmpty()) {
        for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
            const QString text = block.text();
            for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
                 at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive))
                m_found.push_back(block.position() + static_cast<int>(at));
        }
    }
    if (is_new || m_current >= static_cast<int>(m_found.size()))
        m_current = -1;
    mark_found();
    return static_cast<int>(m_found.size());
}

int OutputText::go_to_found(int step)
{
    const int count = static_cast<int>(m_found.size());
    if (count == 0)
        return 0;
    m_current = m_current < 0 ? (step > 0 ? 0 : count - 1) : (m_current + step + count) % count;
    QTextCursor cursor(document());
    cursor.setPosition(m_found[static_cast<size_t>(m_current)]);
    setTextCursor(cursor);
    ensureCursorVisible();
    mark_found();
    return m_current + 1;
}

void OutputText::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (is_at_end() != m_was_at_end) {
        m_was_at_end = is_at_end();
        Q_EMIT end_left_or_reached(m_was_at_end);
    }
}

void OutputText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Output"));
}

bool OutputText::passes(const opsflow::LogEntry& entry) const
{
    switch (m_filter) {
    case Filter::all:
        return true;
    case Filter::warnings:
        return entry.loudness != LogLoudness::plain;
    case Filter::errors:
        return entry.loudness == LogLoudness::error;
    }
    return true;
}

void OutputText::append_from(const opsflow::RunLog& log, qint64 first)
{
    const auto& lines = log.lines();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (size_t i = static_cast<size_t>(first - log.dropped()); i < lines.size(); ++i) {
        const bool is_open = log.is_last_open() && i + 1 == lines.size();
        if (!is_open)
            m_taken = log.dropped() + static_cast<qint64>(i) + 1;
        if (!passes(lines[i]))
            continue;
        if (m_shown++ > 0)
            cursor.insertBlock();
        cursor.insertText(lines[i].text, format_of(m_theme, lines[i].loudness));
        m_shows_open = is_open;
    }
    cursor.endEditBlock();
}

void OutputText::mark_found()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (size_t i = 0; i < m_found.size() && marks.size() < most_marks; ++i) {
        const bool is_current = static_cast<int>(i) == m_current;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(m_found[i]);
        mark.cursor.setPosition(m_found[i] + static_cast<int>(m_words.size()), QTextCursor::KeepAnchor);
        mark.format.setBackground(m_theme.color(is_current ? Role::accent : Role::warning_soft));
        mark.format.setForeground(m_theme.color(is_current ? Role::on_accent : Role::text));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void OutputText::restyle()
{
    setFont(m_theme.font(TextStyle::mono_small));
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::code_ground));
    colors.setColor(QPalette::Text, m_theme.color(Role::code));
    colors.setColor(QPalette::PlaceholderText, m_theme.color(Role::muted));
    setPalette(colors);
    document()->setDocumentMargin(m_theme.space(Space::small));
}

} // namespace opsdeck::widgets
