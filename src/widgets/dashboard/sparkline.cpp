// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/sparkline.h"

#include "widgets/dashboard/chart_scale.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <limits>

namespace opsdeck::widgets {

void paint_sparkline(QPainter& painter, const Theme& theme, const std::deque<opsflow::TileLive::Sample>& history,
                     const QRectF& area, Role ink)
{
    if (history.size() < 2 || area.height() < 6)
        return;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto& sample : history) {
        low = std::min(low, sample.value);
        high = std::max(high, sample.value);
    }
    const double first = static_cast<double>(core::to_ms(history.front().at));
    const double span = std::max(1.0, static_cast<double>(core::to_ms(history.back().at)) - first);
    std::vector<std::pair<double, double>> points;
    for (const auto& sample : history)
        points.emplace_back((static_cast<double>(core::to_ms(sample.at)) - first) / span, sample.value);
    const qreal end = theme.scaled(3);
    const QRectF inner = area.adjusted(0, end, -end, -1);
    const double margin = high > low ? (high - low) * 0.05 : 1;
    const ChartScale scale(low, high, low - margin, high + margin, 2);
    QColor soft = theme.color(ink);
    soft.setAlphaF(0.12F);
    const QPointF last(inner.right(), scale.y(history.back().value, inner));
    for (const QPainterPath& path : chart_paths(points, scale, inner)) {
        QPainterPath ground = path;
        ground.lineTo(ground.currentPosition().x(), area.bottom());
        ground.lineTo(path.elementAt(0).x, area.bottom());
        painter.fillPath(ground, soft);
        painter.strokePath(path,
                           QPen(theme.color(ink), theme.scaled(3) / 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ink));
    painter.drawEllipse(last, end * 0.9, end * 0.9);
}

} // namespace opsdeck::widgets
