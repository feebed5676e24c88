// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/tray/tray_badge.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>

namespace opsdeck::app {
namespace {

constexpr int sizes[] = {16, 22, 24, 32, 48, 64};
constexpr int smallest_for_two_digits = 22;

QString badge_text(int count, int size)
{
    const int most = size < smallest_for_two_digits ? 9 : 99;
    return count > most ? QString::number(most) + u'+' : QString::number(count);
}

QPainterPath shape_of(const QRectF& box, bool is_urgent)
{
    QPainterPath path;
    if (!is_urgent) {
        path.addRoundedRect(box, box.height() / 2, box.height() / 2);
        return path;
    }
    // Pointed left and right, so that it is another shape even where it is eight pixels high.
    const qreal point = box.height() / 2;
    path.moveTo(box.left(), box.center().y());
    path.lineTo(box.left() + point, box.top());
    path.lineTo(box.right() - point, box.top());
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.right() - point, box.bottom());
    path.lineTo(box.left() + point, box.bottom());
    path.closeSubpath();
    return path;
}

void paint_badge(QPainter& painter, int size, int count, bool is_urgent, const BadgeColors& colors)
{
    const QString text = badge_text(count, size);
    const qreal height = size * 0.62;
    const qreal side = height * (is_urgent ? 0.34 : 0.24);
    QFont font = QGuiApplication::font();
    font.setBold(true);
    int pixels = std::max(7, static_cast<int>(height * 0.8));
    font.setPixelSize(pixels);
    // Three characters are as wide as the icon: they are written smaller rather than cut.
    while (pixels > 6 && QFontMetricsF(font).horizontalAdvance(text) + 2 * side > size)
        font.setPixelSize(--pixels);
    const qreal text_width = QFontMetricsF(font).horizontalAdvance(text);
    const qreal width = std::clamp(text_width + 2 * side, is_urgent ? height * 1.2 : height, static_cast<qreal>(size));
    const QRectF box(size - width, size - height, width, height);
    const qreal edge = std::max(1.0, size / 22.0);

    const QPainterPath shape = shape_of(box.adjusted(edge, edge, -edge, -edge), is_urgent);
    painter.setPen(QPen(colors.edge, 2 * edge, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    painter.fillPath(shape, is_urgent ? colors.urgent_ground : colors.ground);
    painter.setPen(is_urgent ? colors.urgent_text : colors.text);
    painter.setFont(font);
    // The middle of the capitals, not of the line: digits have no descenders.
    const QFontMetricsF metrics(font);
    const QPointF base(box.center().x() - text_width / 2, box.center().y() + metrics.capHeight() / 2);
    painter.drawText(base, text);
}

} // namespace

QIcon badged_icon(const QIcon& icon, int count, bool is_urgent, const BadgeColors& colors)
{
    if (count <= 0)
        return icon;
    QIcon badged;
    for (const int size : sizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        icon.paint(&painter, 0, 0, size, size);
        paint_badge(painter, size, count, is_urgent, colors);
        painter.end();
        badged.addPixmap(pixmap);
    }
    return badged;
}

} // namespace opsdeck::app
