// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/stat_body.h"

#include "widgets/dashboard/level_look.h"
#include "widgets/dashboard/sparkline.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace opsdeck::widgets {

void StatBody::paint(QPainter& painter, const QRect& area)
{
    const int bottom = paint_number(painter, area);
    const QFontMetrics small(m_theme.font(TextStyle::small));
    QRect change(area.left(), bottom + m_theme.space(Space::hair), area.width(), small.height());
    paint_change(painter, change);
    const QRectF line(area.left(), change.bottom() + m_theme.space(Space::small), area.width(),
                      area.bottom() - change.bottom() - m_theme.space(Space::small));
    const Role ink = m_live.state.level == core::TileLevel::none || m_live.state.level == core::TileLevel::good
                         ? Role::chart_1
                         : look_of(m_live.state.level).ink;
    if (line.height() >= m_theme.scaled(14))
        paint_sparkline(painter, m_theme, m_live.history, line, ink);
}

int StatBody::paint_number(QPainter& painter, const QRect& area)
{
    const opsflow::TileContent& content = m_live.content;
    QString number = m_live.value_text();
    QString unit;
    if (content.number && !content.is_empty) {
        number = core::number_text(*content.number, m_live.tile.decimals);
        unit = m_live.tile.unit;
    }
    const bool has_number = content.number.has_value() && !content.is_empty;
    QFont font = m_theme.font(has_number ? TextStyle::display : TextStyle::headline);
    const QFont unit_font = m_theme.font(TextStyle::title);
    const int unit_width =
        unit.isEmpty() ? 0 : QFontMetrics(unit_font).horizontalAdvance(unit) + m_theme.space(Space::tight);
    // A long number gets smaller before it is cut.
    while (QFontMetrics(font).horizontalAdvance(number) + unit_width > area.width() &&
           font.pixelSize() > m_theme.font(TextStyle::title).pixelSize())
        font.setPixelSize(font.pixelSize() - 1);
    const QFontMetrics metrics(font);
    const int room = std::max(0, area.width() - unit_width);
    const QString shown = metrics.elidedText(number, Qt::ElideRight, room);
    const int baseline = area.top() + metrics.ascent();
    const int width = metrics.horizontalAdvance(shown);
    painter.setFont(font);
    painter.setPen(m_theme.color(m_live.has_content() && !content.is_empty ? Role::text : Role::muted));
    const bool is_rtl = layoutDirection() == Qt::RightToLeft;
    painter.drawText(is_rtl ? area.right() - width : area.left(), baseline, shown);
    if (!unit.isEmpty()) {
        painter.setFont(unit_font);
        painter.setPen(m_theme.color(Role::muted));
        const int gap = m_theme.space(Space::tight);
        painter.drawText(is_rtl ? area.right() - width - unit_width : area.left() + width + gap, baseline, unit);
    }
    return area.top() + metrics.height();
}

/// "▲ 3.2 since 14:02", coloured only where the definition says which way is better.
void StatBody::paint_change(QPainter& painter, QRect area)
{
    const core::TileDefinition& tile = m_live.tile;
    painter.setFont(m_theme.font(TextStyle::small));
    if (!m_live.state.word.isEmpty()) {
        const LevelLook look = look_of(m_live.state.level);
        const int side = m_theme.scaled(14);
        painter.drawPixmap(mirrored({area.left(), area.center().y() - side / 2, side, side}),
                           m_theme.pixmap(look.icon, look.ink, side, devicePixelRatioF()));
        painter.setPen(m_theme.color(look.ink));
        area.setLeft(area.left() + side + m_theme.space(Space::tight));
        const QString word = painter.fontMetrics().elidedText(m_live.state.word, Qt::ElideRight, area.width());
        painter.drawText(mirrored(area), Qt::AlignLeading | Qt::AlignVCenter, word);
        area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(word) + m_theme.space(Space::medium));
    }
    QString change;
    Role ink = Role::muted;
    if (m_live.content.number && m_live.history.size() >= 2) {
        const double by = *m_live.content.number - m_live.history.front().value;
        const bool is_up = by > 0;
        if (std::abs(by) > 1e-9) {
            change = tr("%1 %2 in %3")
                         .arg(is_up ? QStringLiteral("▲") : QStringLiteral("▼"),
                              core::number_text(std::abs(by), tile.decimals),
                              core::age_text(m_live.history.back().at - m_live.history.front().at));
            if (tile.has_good_direction)
                ink = is_up == tile.up_is_good ? Role::success : Role::danger;
        }
    }
    if (change.isEmpty() && tile.target)
        change = tr("target %1").arg(core::number_text(*tile.target, tile.decimals));
    if (area.width() < painter.fontMetrics().averageCharWidth() * 4)
        return;
    painter.setPen(m_theme.color(ink));
    painter.drawText(mirrored(area), Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(change, Qt::ElideRight, area.width()));
}

} // namespace opsdeck::widgets
