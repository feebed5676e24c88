// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/gauge_body.h"

#include "widgets/dashboard/level_look.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace opsdeck::widgets {
namespace {

constexpr double start_angle = 210; ///< degrees, counter-clockwise from three o'clock
constexpr double sweep = 240;
constexpr double sixteenth = 16;

void arc(QPainter& painter, const QRectF& circle, double from, double to)
{
    painter.drawArc(circle, qRound((start_angle - from * sweep) * sixteenth), qRound((from - to) * sweep * sixteenth));
}

} // namespace

GaugeBody::Ends GaugeBody::ends() const
{
    const core::TileDefinition& tile = m_live.tile;
    const double low = tile.min.value_or(0);
    double high = tile.max.value_or(tile.unit == QLatin1String("%") ? 100 : 0);
    if (!tile.max && tile.unit != QLatin1String("%")) {
        high = std::max(m_live.content.number.value_or(1), tile.target.value_or(0)) * 1.25;
        for (const core::TileThreshold& step : tile.thresholds)
            high = std::max(high, step.limit * 1.1);
    }
    return {low, high > low ? high : low + 1};
}

void GaugeBody::paint(QPainter& painter, const QRect& area)
{
    const qreal thickness = m_theme.scaled(9);
    const int captions = QFontMetrics(m_theme.font(TextStyle::caption)).height();
    // The arc ends below its middle: of a circle of diameter d about three quarters are used.
    const double below = std::sin((start_angle - 180) * 3.14159265 / 180) / 2;
    const qreal side =
        std::min<qreal>(area.width() - 3 * thickness, (area.height() - captions - thickness * 1.6) / (0.5 + below));
    if (side < m_theme.scaled(36))
        return;
    const QRectF circle(area.center().x() - side / 2, area.top() + thickness, side, side);
    paint_arc(painter, circle, thickness);
    paint_words(painter, area, circle, thickness);
}

void GaugeBody::paint_arc(QPainter& painter, const QRectF& circle, qreal thickness)
{
    const auto [low, high] = ends();
    const auto share = [low, high](double value) { return std::clamp((value - low) / (high - low), 0.0, 1.0); };
    const auto pen = [thickness](const QColor& color, qreal part) {
        return QPen(color, thickness * part, Qt::SolidLine, Qt::FlatCap);
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(m_theme.color(Role::pressed), 1));
    arc(painter, circle, 0, 1);
    // Bands outside of the arc, so that they are seen whatever the value is.
    const QRectF outside = circle.adjusted(-thickness * 0.75, -thickness * 0.75, thickness * 0.75, thickness * 0.75)
                               .adjusted(thickness * 0.1, thickness * 0.1, -thickness * 0.1, -thickness * 0.1);
    for (const core::TileThreshold& step : m_live.tile.thresholds) {
        painter.setPen(pen(m_theme.color(look_of(step.level).ink), 0.25));
        arc(painter, outside, step.is_below ? 0 : share(step.limit), step.is_below ? share(step.limit) : 1);
    }
    if (m_live.content.number && std::isfinite(*m_live.content.number)) {
        const bool is_plain = m_live.state.level == core::TileLevel::none;
        painter.setPen(pen(m_theme.color(is_plain ? Role::chart_1 : look_of(m_live.state.level).ink), 1));
        arc(painter, circle, 0, share(*m_live.content.number));
    }
    if (m_live.tile.target) {
        painter.setPen(pen(m_theme.color(Role::text), 1.6));
        const double at = share(*m_live.tile.target);
        arc(painter, circle, std::max(0.0, at - 0.006), std::min(1.0, at + 0.006));
    }
}

void GaugeBody::paint_words(QPainter& painter, const QRect& area, const QRectF& circle, qreal thickness)
{
    const auto [low, high] = ends();
    const core::TileDefinition& tile = m_live.tile;
    const int room = qRound(circle.width() - thickness * 2.4);
    QFont font = m_theme.font(TextStyle::display);
    const QString value = m_live.value_text();
    while (QFontMetrics(font).horizontalAdvance(value) > room && font.pixelSize() > m_theme.scaled(11))
        font.setPixelSize(font.pixelSize() - 1);
    painter.setFont(font);
    painter.setPen(m_theme.color(m_live.content.is_empty ? Role::muted : Role::text));
    const int height = painter.fontMetrics().height();
    const QRect number(area.left(), qRound(circle.center().y()) - height / 2 - m_theme.space(Space::hair), area.width(),
                       height);
    painter.drawText(number, Qt::AlignCenter, value);

    painter.setFont(m_theme.font(TextStyle::small));
    if (!m_live.state.word.isEmpty()) {
        const LevelLook look = look_of(m_live.state.level);
        const int side = m_theme.scaled(13);
        const QString word = painter.fontMetrics().elidedText(m_live.state.word, Qt::ElideRight, room - side);
        const int width = side + m_theme.space(Space::tight) + painter.fontMetrics().horizontalAdvance(word);
        const QRect row(area.center().x() - width / 2, number.bottom() + 1, width + 2, painter.fontMetrics().height());
        painter.drawPixmap(row.left(), row.center().y() - side / 2,
                           m_theme.pixmap(look.icon, look.ink, side, devicePixelRatioF()));
        painter.setPen(m_theme.color(look.ink));
        painter.drawText(row.adjusted(side + m_theme.space(Space::tight), 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute, word);
    }
    painter.setFont(m_theme.font(TextStyle::caption));
    painter.setPen(m_theme.color(Role::muted));
    const int captions = painter.fontMetrics().height();
    const double angle = (start_angle - 180) * 3.14159265 / 180;
    const qreal y = circle.center().y() + std::sin(angle) * circle.width() / 2 + thickness * 0.4;
    const qreal dx = std::cos(angle) * circle.width() / 2;
    const int half = m_theme.scaled(40);
    const auto label = [&](qreal x, double end) {
        painter.drawText(QRectF(x - half, y, 2 * half, captions), Qt::AlignHCenter | Qt::AlignTop,
                         core::number_text(end, tile.decimals));
    };
    label(circle.center().x() - dx, low);
    label(circle.center().x() + dx, high);
}

} // namespace opsdeck::widgets
