// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/series_body.h"

#include "widgets/dashboard/level_look.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <array>
#include <cmath>
#include <limits>

namespace opsdeck::widgets {
namespace {

using namespace std::chrono_literals;

Role ink_of(size_t line)
{
    constexpr std::array inks{Role::chart_1, Role::chart_2, Role::chart_3, Role::chart_4, Role::chart_5, Role::chart_6};
    return inks.at(line % inks.size());
}

/// Beyond six colours the lines differ in their stroke.
Qt::PenStyle stroke_of(size_t line) { return line < 6 ? Qt::SolidLine : Qt::DashLine; }

core::Millis round_time(core::Millis rough)
{
    for (const core::Millis step : {core::Millis(30s), core::Millis(1min), core::Millis(2min), core::Millis(5min),
                                    core::Millis(10min), core::Millis(15min), core::Millis(30min), core::Millis(1h),
                                    core::Millis(2h), core::Millis(4h), core::Millis(6h), core::Millis(12h)}) {
        if (step >= rough)
            return step;
    }
    return core::Millis(24h) * std::max<qint64>(1, rough / core::Millis(24h));
}

} // namespace

SeriesBody::Window SeriesBody::window() const
{
    const core::Timestamp now = m_clock.now();
    core::Timestamp from = now - std::max(m_live.range, core::Millis(1min));
    if (m_live.tile.source.kind == core::TileSource::Kind::prometheus)
        return {from, now};
    // A history that is only collected here starts with its first point, but never narrower than five minutes.
    core::Timestamp first = now;
    for (const opsflow::ChartLine& line : m_live.content.lines) {
        if (!line.points.empty())
            first = std::min(first, line.points.front().at);
    }
    return {std::max(from, std::min(first, core::Timestamp(now - core::Millis(5min)))), now};
}

ChartScale SeriesBody::scale(int steps) const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const opsflow::ChartLine& line : m_live.content.lines) {
        for (const auto& point : line.points) {
            if (std::isfinite(point.value)) {
                low = std::min(low, point.value);
                high = std::max(high, point.value);
            }
        }
    }
    if (!std::isfinite(low))
        low = high = 0;
    if (low > 0 && low < high * 0.6)
        low = 0; // nearly from zero: then from zero, so that heights can be compared
    if (m_live.tile.target) {
        low = std::min(low, *m_live.tile.target);
        high = std::max(high, *m_live.tile.target);
    }
    std::optional<double> most = m_live.tile.max;
    if (!most && m_live.tile.unit == QLatin1String("%") && high > 60 && high <= 100)
        most = 100;
    return {low, high, m_live.tile.min, most, steps};
}

void SeriesBody::paint(QPainter& painter, const QRect& area)
{
    const QFontMetrics metrics(m_theme.font(TextStyle::caption));
    const int top = paint_legend(painter, area);
    const int plot_height = area.bottom() - top - metrics.height() - m_theme.space(Space::tight);
    const ChartScale scale = this->scale(std::clamp(plot_height / m_theme.scaled(36), 2, 6));
    int labels = 0;
    for (const double tick : scale.ticks())
        labels = std::max(labels, metrics.horizontalAdvance(core::number_text(tick, scale.decimals())));
    const QRectF plot(area.left() + labels + m_theme.space(Space::small), top + metrics.height() / 2.0,
                      area.width() - labels - m_theme.space(Space::small) - m_theme.space(Space::tight),
                      plot_height - metrics.height() / 2.0);
    if (plot.height() < m_theme.scaled(20) || plot.width() < m_theme.scaled(40))
        return;
    const Window window = this->window();
    paint_axes(painter, plot, scale, window);
    paint_limits(painter, plot, scale);
    paint_lines(painter, plot, scale, window);
}

int SeriesBody::paint_legend(QPainter& painter, const QRect& area)
{
    painter.setFont(m_theme.font(TextStyle::small));
    const QFontMetrics metrics = painter.fontMetrics();
    const int dash = m_theme.scaled(12);
    const int gap = m_theme.space(Space::tight);
    const auto& lines = m_live.content.lines;
    const bool is_single = lines.size() == 1;
    const int each = lines.empty() ? 0 : area.width() / static_cast<int>(lines.size());
    int x = area.left();
    for (size_t i = 0; i < lines.size(); ++i) {
        double last = std::nan("");
        if (!lines[i].points.empty())
            last = lines[i].points.back().value;
        QString value = core::number_text(last, m_live.tile.decimals);
        if (!m_live.tile.unit.isEmpty())
            value += QLatin1Char(' ') + m_live.tile.unit;
        const int value_width = metrics.horizontalAdvance(value);
        const int room = std::max(each, area.width() / 4) - dash - 2 * gap - value_width - m_theme.space(Space::medium);
        const QString name = is_single ? QString() : metrics.elidedText(lines[i].name, Qt::ElideMiddle, room);
        const int name_width = name.isEmpty() ? 0 : metrics.horizontalAdvance(name) + gap;
        if (x + dash + gap + name_width + value_width > area.right()) {
            painter.setPen(m_theme.color(Role::muted));
            painter.drawText(mirrored({x, area.top(), area.right() - x, metrics.height()}), Qt::AlignLeading,
                             QStringLiteral("+%1").arg(lines.size() - i));
            break;
        }
        const QRect mark = mirrored({x, area.top() + metrics.height() / 2, dash, 1});
        painter.setPen(QPen(m_theme.color(ink_of(i)), m_theme.scaled(2), stroke_of(i)));
        painter.drawLine(mark.left(), mark.top(), mark.left() + mark.width(), mark.top());
        x += dash + gap;
        painter.setPen(m_theme.color(Role::muted));
        painter.drawText(mirrored({x, area.top(), name_width, metrics.height()}), Qt::AlignLeading, name);
        x += name_width;
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(mirrored({x, area.top(), value_width + 2, metrics.height()}), Qt::AlignLeading, value);
        x += value_width + m_theme.space(Space::medium);
    }
    return area.top() + (lines.empty() ? 0 : metrics.height() + m_theme.space(Space::tight));
}

void SeriesBody::paint_axes(QPainter& painter, const QRectF& plot, const ChartScale& scale, const Window& window)
{
    painter.setFont(m_theme.font(TextStyle::caption));
    const QFontMetrics metrics = painter.fontMetrics();
    for (const double tick : scale.ticks()) {
        const double y = std::round(scale.y(tick, plot)) + 0.5;
        painter.setPen(QPen(m_theme.color(Role::border), 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.color(Role::muted));
        painter.drawText(
            QRectF(0, y - metrics.height() / 2.0, plot.left() - m_theme.space(Space::tight), metrics.height()),
            Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter, core::number_text(tick, scale.decimals()));
    }
    const core::Millis length = window.to - window.from;
    const int wanted = std::max(2, static_cast<int>(plot.width()) / m_theme.scaled(90));
    const core::Millis step = round_time(length / wanted);
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(core::to_ms(window.to)).offsetFromUtc() * qint64(1000);
    qint64 at = ((core::to_ms(window.from) + offset) / step.count() + 1) * step.count() - offset;
    painter.setPen(m_theme.color(Role::muted));
    const QString format = step < core::Millis(1min)    ? QStringLiteral("HH:mm:ss")
                           : length > core::Millis(36h) ? QStringLiteral("d MMM")
                                                        : QStringLiteral("HH:mm");
    for (; at <= core::to_ms(window.to); at += step.count()) {
        const double x = plot.left() + window.share(core::from_ms(at)) * plot.width();
        const QString label = QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), format);
        const int width = metrics.horizontalAdvance(label) + 2;
        if (x + width / 2.0 > plot.right() + m_theme.space(Space::tight) ||
            x - width / 2.0 < plot.left() - m_theme.space(Space::small))
            continue;
        painter.drawText(QRectF(x - width / 2.0, plot.bottom() + m_theme.space(Space::tight), width, metrics.height()),
                         Qt::AlignCenter, label);
    }
}

void SeriesBody::paint_limits(QPainter& painter, const QRectF& plot, const ChartScale& scale)
{
    painter.setFont(m_theme.font(TextStyle::caption));
    const auto line = [&](double limit, Role ink, const QString& word) {
        if (limit < scale.low() || limit > scale.high())
            return;
        const double y = scale.y(limit, plot);
        painter.setPen(QPen(m_theme.color(ink), 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const bool is_high = y - plot.top() < painter.fontMetrics().height();
        const double top = is_high ? y + 1 : y - painter.fontMetrics().height();
        painter.drawText(QRectF(plot.left() + m_theme.space(Space::tight), top,
                                plot.width() - m_theme.space(Space::small), painter.fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignAbsolute, word);
    };
    for (const core::TileThreshold& step : m_live.tile.thresholds) {
        const LevelLook look = look_of(step.level);
        const double from = scale.y(step.limit, plot);
        QColor zone = m_theme.color(look.ink);
        zone.setAlphaF(0.07F);
        if (!step.is_below && step.limit < scale.high())
            painter.fillRect(QRectF(plot.left(), plot.top(), plot.width(), from - plot.top()), zone);
        if (step.is_below && step.limit > scale.low())
            painter.fillRect(QRectF(plot.left(), from, plot.width(), plot.bottom() - from), zone);
        line(step.limit, look.ink, step.word);
    }
    if (m_live.tile.target)
        line(*m_live.tile.target, Role::muted, tr("Target"));
}

void SeriesBody::paint_lines(QPainter& painter, const QRectF& plot, const ChartScale& scale, const Window& window)
{
    painter.save();
    painter.setClipRect(plot.adjusted(-1, -2, m_theme.scaled(4), 2));
    for (size_t i = 0; i < m_live.content.lines.size(); ++i) {
        std::vector<std::pair<double, double>> points;
        for (const auto& point : m_live.content.lines[i].points)
            points.emplace_back(window.share(point.at), point.value);
        const QColor ink = m_theme.color(ink_of(i));
        for (const QPainterPath& path : chart_paths(points, scale, plot)) {
            if (path.elementCount() == 1) { // a single point between two gaps is seen too
                painter.setPen(Qt::NoPen);
                painter.setBrush(ink);
                painter.drawEllipse(path.currentPosition(), m_theme.scaled(2), m_theme.scaled(2));
                continue;
            }
            painter.strokePath(path, QPen(ink, m_theme.scaled(3) / 2.0, stroke_of(i), Qt::RoundCap, Qt::RoundJoin));
            if (m_live.content.lines.size() == 1) {
                QPainterPath ground = path;
                ground.lineTo(ground.currentPosition().x(), plot.bottom());
                ground.lineTo(path.elementAt(0).x, plot.bottom());
                QColor soft = ink;
                soft.setAlphaF(0.10F);
                painter.fillPath(ground, soft);
            }
        }
    }
    painter.restore();
}

} // namespace opsdeck::widgets
