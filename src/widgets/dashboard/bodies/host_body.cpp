// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/host_body.h"

#include "widgets/dashboard/level_look.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace opsdeck::widgets {

void HostBody::paint(QPainter& painter, const QRect& area)
{
    const auto& meters = m_live.content.meters;
    if (meters.empty())
        return;
    const QFontMetrics body(m_theme.font(TextStyle::body));
    int names = 0;
    for (const opsflow::Meter& meter : meters)
        names = std::max(names, body.horizontalAdvance(meter.name));
    names = std::min(names + m_theme.space(Space::tight), area.width() / 3);
    const int least = body.height() + m_theme.space(Space::tight);
    const int room = std::max(1, area.height() / least);
    const int shown = std::min(room, static_cast<int>(meters.size()));
    const int pitch = std::min(area.height() / shown, m_theme.scaled(36));
    for (int i = 0; i < shown; ++i)
        paint_meter(painter, meters[static_cast<size_t>(i)], {area.left(), area.top() + i * pitch, area.width(), pitch},
                    names);
}

void HostBody::paint_meter(QPainter& painter, const opsflow::Meter& meter, const QRect& row, int names)
{
    const LevelLook look = look_of(meter.state.level);
    const bool is_calm = meter.state.level == core::TileLevel::good || meter.state.level == core::TileLevel::none;
    painter.setFont(m_theme.font(TextStyle::body));
    const QFontMetrics body = painter.fontMetrics();
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(mirrored({row.left(), row.top(), names + 1, row.height()}), Qt::AlignLeading | Qt::AlignVCenter,
                     body.elidedText(meter.name, Qt::ElideRight, names));
    int x = row.left() + names + m_theme.space(Space::medium);
    const int number = body.horizontalAdvance(QStringLiteral("100 %")) + 1;
    const int words = row.width() >= m_theme.scaled(320) ? m_theme.scaled(150) : 0;
    const int side = m_theme.scaled(14);
    const int right = row.right() - (words > 0 ? words + m_theme.space(Space::medium) : 0);
    const int marks = number + m_theme.space(Space::small) + side + m_theme.space(Space::tight);
    const int width = std::max(m_theme.scaled(24), right - x - marks);
    const int thick = m_theme.scaled(6);
    const QRect track = mirrored({x, row.center().y() - thick / 2, width, thick});
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::pressed));
    painter.drawRoundedRect(track, thick / 2.0, thick / 2.0);
    QRect filled(x, track.top(), std::max(thick, static_cast<int>(width * std::clamp(meter.percent, 0.0, 100.0) / 100)),
                 thick);
    painter.setBrush(m_theme.color(is_calm ? Role::chart_1 : look.ink));
    painter.drawRoundedRect(mirrored(filled), thick / 2.0, thick / 2.0);
    x += width + m_theme.space(Space::small);
    painter.setPen(m_theme.color(is_calm ? Role::text : look.ink));
    const bool is_known = meter.state.level != core::TileLevel::unknown;
    painter.drawText(mirrored({x, row.top(), number, row.height()}), Qt::AlignTrailing | Qt::AlignVCenter,
                     is_known ? tr("%1 %").arg(core::number_text(meter.percent, 0)) : QStringLiteral("–"));
    x += number + m_theme.space(Space::tight);
    if (!is_calm)
        painter.drawPixmap(mirrored({x, row.center().y() - side / 2, side, side}),
                           m_theme.pixmap(look.icon, look.ink, side, devicePixelRatioF()));
    if (words == 0)
        return;
    painter.setFont(m_theme.font(TextStyle::small));
    painter.setPen(m_theme.color(Role::muted));
    const QString text = is_calm ? meter.detail : meter.state.word + QStringLiteral(" · ") + meter.detail;
    painter.drawText(mirrored({row.right() - words, row.top(), words, row.height()}),
                     Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words));
}

} // namespace opsdeck::widgets
