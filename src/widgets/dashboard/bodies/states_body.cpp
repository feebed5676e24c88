// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/states_body.h"

#include "core/dashboard/freshness.h"
#include "widgets/dashboard/level_look.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace opsdeck::widgets {

void StatesBody::paint(QPainter& painter, const QRect& area)
{
    const auto& bands = m_live.content.bands;
    const core::Timestamp now = m_clock.now();
    const core::Timestamp from = now - std::max(m_live.range, core::Millis(60'000));
    const QFontMetrics body(m_theme.font(TextStyle::body));
    const QFontMetrics caption(m_theme.font(TextStyle::caption));
    int names = 0;
    for (const opsflow::StateBand& band : bands)
        names = std::max(names, body.horizontalAdvance(band.name));
    names = std::min(names + m_theme.space(Space::tight), area.width() / 3);
    const int left = area.left() + names + m_theme.space(Space::medium);
    const int height = std::max(body.height() + m_theme.space(Space::tight), m_theme.scaled(22));
    const int pitch = height + m_theme.space(Space::tight);
    const int room = std::max(1, (area.height() - caption.height() - m_theme.space(Space::tight)) / pitch);
    const int shown = std::min(room, static_cast<int>(bands.size()));
    int y = area.top();
    for (int i = 0; i < shown; ++i, y += pitch) {
        const auto& band = bands[static_cast<size_t>(i)];
        painter.setFont(m_theme.font(TextStyle::body));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(mirrored({area.left(), y, names + 1, height}), Qt::AlignLeading | Qt::AlignVCenter,
                         body.elidedText(band.name, Qt::ElideMiddle, names));
        paint_band(painter, band, {left, y, area.right() - left, height}, from, now);
    }
    painter.setFont(m_theme.font(TextStyle::caption));
    painter.setPen(m_theme.color(Role::muted));
    const QRect axis = mirrored({left, y, area.right() - left, caption.height()});
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignAbsolute, tr("%1 ago").arg(core::age_text(now - from)));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignAbsolute, tr("now"));
    if (shown < static_cast<int>(bands.size()))
        painter.drawText(mirrored({area.left(), y, names, caption.height()}), Qt::AlignLeading,
                         tr("+%n more", nullptr, static_cast<int>(bands.size()) - shown));
}

void StatesBody::paint_band(QPainter& painter, const opsflow::StateBand& band, const QRect& row, core::Timestamp from,
                            core::Timestamp now)
{
    const QRect placed = mirrored(row);
    painter.fillRect(placed, m_theme.color(Role::sunken));
    painter.fillRect(placed, QBrush(m_theme.color(Role::border), Qt::BDiagPattern));
    const double length = static_cast<double>((now - from).count());
    // A source that went silent is not drawn on as if it had spoken.
    const core::Timestamp seen = std::min(now, core::Timestamp(m_live.observed_at + m_live.tile.interval * 3));
    painter.setFont(m_theme.font(TextStyle::caption));
    for (size_t i = 0; i < band.changes.size(); ++i) {
        const core::TileState& state = band.changes[i].state;
        const core::Timestamp begin = std::max(from, band.changes[i].from);
        const core::Timestamp end = i + 1 < band.changes.size() ? band.changes[i + 1].from : seen;
        if (end <= begin || (state.level == core::TileLevel::none && state.word.isEmpty()))
            continue;
        const double left = static_cast<double>((begin - from).count()) / length * placed.width();
        const double right = static_cast<double>((end - from).count()) / length * placed.width();
        const LevelLook look = look_of(state.level);
        const QRectF part(placed.left() + left, placed.top(), std::max(1.0, right - left), placed.height());
        painter.fillRect(part, m_theme.color(look.ground));
        painter.fillRect(QRectF(part.left(), part.bottom() - m_theme.scaled(3), part.width(), m_theme.scaled(3)),
                         m_theme.color(look.ink));
        const int side = m_theme.scaled(12);
        const int pad = m_theme.space(Space::tight);
        if (part.width() < side + 2 * pad)
            continue;
        painter.drawPixmap(QPointF(part.left() + pad, part.center().y() - side / 2.0 - 1),
                           m_theme.pixmap(look.icon, look.ink, side, devicePixelRatioF()));
        painter.setPen(m_theme.color(look.ink));
        const QRectF words = part.adjusted(side + 2 * pad, 0, -pad, -m_theme.scaled(2));
        if (words.width() > m_theme.scaled(24))
            painter.drawText(
                words, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(state.word, Qt::ElideRight, static_cast<int>(words.width())));
    }
}

} // namespace opsdeck::widgets
