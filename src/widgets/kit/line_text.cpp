// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/line_text.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace opsdeck::widgets {
namespace {

using Kind = opsflow::LinePart::Kind;

constexpr int any_width = 100'000;
constexpr int corner = 4;

} // namespace

LineText::LineText(const Theme& theme, const opsflow::LineParts& parts, const core::FuzzyRanges& hits, Look look)
    : m_theme(theme)
    , m_look(look)
{
    const QString text = opsflow::text_of(parts);
    QVector<QTextLayout::FormatRange> formats;
    const auto add = [&formats](qsizetype from, qsizetype length, const QTextCharFormat& format) {
        formats.append({static_cast<int>(from), static_cast<int>(length), format});
    };
    QTextCharFormat plain;
    plain.setForeground(theme.color(look.ink));
    add(0, text.size(), plain);
    qsizetype at = 0;
    for (const opsflow::LinePart& part : parts) {
        if (part.kind != Kind::word) {
            QTextCharFormat format;
            format.setForeground(theme.color(part.kind == Kind::slot ? Role::muted : Role::accent));
            add(at, part.text.size(), format);
            // Room for the ground around it.
            QTextCharFormat wide;
            wide.setFontWordSpacing(theme.space(Space::tight));
            if (at > 0)
                add(at - 1, 1, wide);
            if (at + part.text.size() < text.size())
                add(at + part.text.size(), 1, wide);
            m_pieces.push_back({part.kind, at, part.text.size()});
        }
        at += part.text.size() + 1;
    }
    QTextCharFormat hit;
    hit.setFontWeight(QFont::Bold);
    for (const auto& [from, length] : hits)
        add(from, length, hit);

    m_layout.setText(text);
    m_layout.setFont(theme.font(look.style));
    m_layout.setFormats(formats);
    m_layout.setCacheEnabled(true);
    put_lines(any_width, false);
    m_natural_width = m_width;
}

void LineText::put_lines(int width, bool wraps)
{
    QTextOption option;
    option.setWrapMode(wraps ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    qreal height = 0;
    qreal widest = 0;
    const qreal leading = wraps ? m_theme.space(Space::tight) : 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height() + leading;
        widest = std::max(widest, line.naturalTextWidth());
    }
    m_layout.endLayout();
    m_height = static_cast<int>(std::ceil(std::max(0.0, height - leading)));
    m_width = static_cast<int>(std::ceil(widest));
}

void LineText::lay_out(int width)
{
    if (m_look.wraps) {
        put_lines(std::max(1, width), true);
        return;
    }
    if (m_width > width)
        cut_at(width);
}

void LineText::cut_at(int width)
{
    const QString dots(QChar(0x2026));
    const qreal room = std::max(0.0, width - QFontMetricsF(m_layout.font()).horizontalAdvance(dots) - 1);
    const QTextLine line = m_layout.lineAt(0);
    int cut = line.isValid() ? line.xToCursor(room) : 0;
    while (cut > 0 && line.cursorToX(cut) > room)
        --cut;
    QVector<QTextLayout::FormatRange> formats;
    for (QTextLayout::FormatRange range : m_layout.formats()) {
        range.length = std::min(range.start + range.length, cut + 1) - range.start;
        if (range.length > 0)
            formats.append(range);
    }
    for (Piece& piece : m_pieces)
        piece.length = std::clamp<qsizetype>(piece.length, 0, std::max<qsizetype>(0, cut + 1 - piece.from));
    m_layout.setText(m_layout.text().left(cut) + dots);
    m_layout.setFormats(formats);
    put_lines(any_width, false);
}

void LineText::paint_grounds(QPainter& painter, QPointF at) const
{
    const int pad = m_theme.space(Space::tight) - 1;
    for (const Piece& piece : m_pieces) {
        if (piece.length <= 0)
            continue;
        painter.setBrush(m_theme.color(piece.kind == Kind::slot ? Role::neutral_soft : Role::accent_soft));
        for (int i = 0; i < m_layout.lineCount(); ++i) {
            const QTextLine line = m_layout.lineAt(i);
            const auto from = std::max<int>(static_cast<int>(piece.from), line.textStart());
            const auto to =
                std::min<int>(static_cast<int>(piece.from + piece.length), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const QRectF ground(at.x() + line.cursorToX(from), at.y() + line.y(),
                                line.cursorToX(to) - line.cursorToX(from), line.height());
            painter.drawRoundedRect(ground.adjusted(-pad, -1, pad, 1), m_theme.scaled(corner), m_theme.scaled(corner));
        }
    }
}

void LineText::paint(QPainter& painter, QPoint top_left) const
{
    painter.save();
    painter.setPen(Qt::NoPen);
    paint_grounds(painter, top_left);
    m_layout.draw(&painter, top_left);
    painter.restore();
}

} // namespace opsdeck::widgets
