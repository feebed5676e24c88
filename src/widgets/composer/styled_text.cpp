// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/styled_text.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace opsdeck::widgets {
namespace {

constexpr int any_width = 1'000'000;

} // namespace

StyledText::StyledText(const Theme& theme, TextStyle style, Role ink, const QString& text,
                       std::vector<Stretch> stretches, Qt::LayoutDirection direction)
    : m_theme(theme)
    , m_style(style)
    , m_ink(ink)
    , m_text(text)
    , m_stretches(std::move(stretches))
    , m_direction(direction)
{
    m_text.replace(u'\n', u' ');
    put(m_text);
    break_lines(any_width, 1);
    m_natural_width = m_layout.lineCount() > 0 ? static_cast<int>(std::ceil(m_layout.lineAt(0).naturalTextWidth())) : 0;
    m_line_height = QFontMetrics(m_layout.font()).height();
    m_height = m_line_height;
}

void StyledText::put(const QString& text)
{
    m_layout.setText(text);
    m_layout.setFont(m_theme.font(m_style));
    QVector<QTextLayout::FormatRange> formats;
    QTextCharFormat plain;
    plain.setForeground(m_theme.color(m_ink));
    formats.append({0, static_cast<int>(text.size()), plain});
    for (const Stretch& stretch : m_stretches) {
        const qsizetype length = std::min(stretch.length, text.size() - stretch.from);
        if (length <= 0)
            continue;
        QTextCharFormat format;
        format.setForeground(m_theme.color(stretch.ink));
        if (stretch.is_bold)
            format.setFontWeight(QFont::Bold);
        formats.append({static_cast<int>(stretch.from), static_cast<int>(length), format});
    }
    m_layout.setFormats(formats);
    m_layout.setCacheEnabled(true);
}

qsizetype StyledText::break_lines(int width, int most_lines)
{
    QTextOption option;
    option.setWrapMode(most_lines > 1 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WrapAnywhere);
    option.setTextDirection(m_direction);
    option.setAlignment(m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    qreal height = 0;
    qsizetype end = 0;
    for (int i = 0; i < most_lines; ++i) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        end = line.textStart() + line.textLength();
    }
    m_layout.endLayout();
    m_height = static_cast<int>(std::ceil(height));
    return end;
}

void StyledText::lay_out(int width, int most_lines)
{
    const int room = std::max(1, width);
    put(m_text);
    qsizetype end = break_lines(room, most_lines);
    m_is_cut = end < m_text.size();
    if (!m_is_cut)
        return;
    // A letter less until the dots fit in.
    for (qsizetype cut = end; cut >= 0; --cut) {
        QString shorter = m_text.left(cut);
        while (!shorter.isEmpty() && shorter.back().isSpace())
            shorter.chop(1);
        shorter.append(QChar(0x2026));
        put(shorter);
        if (break_lines(room, most_lines) >= shorter.size())
            return;
    }
}

void StyledText::paint(QPainter& painter, QPoint top_left) const { m_layout.draw(&painter, top_left); }

} // namespace opsdeck::widgets
