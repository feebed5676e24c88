// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icon_engine.h"

#include "core/logging.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <utility>

namespace opsdeck::widgets {

QByteArray icon_drawing(const QString& name)
{
    QFile file(QStringLiteral(":/widgets/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log_widgets).noquote() << "no icon named" << name;
        return {};
    }
    return file.readAll();
}

QPixmap render_icon(const QByteArray& drawing, const QColor& color, QSize device_pixels)
{
    QPixmap pixmap(device_pixels);
    pixmap.fill(Qt::transparent);
    if (drawing.isEmpty())
        return pixmap;
    QByteArray colored = drawing;
    colored.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(colored);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(), QSizeF(device_pixels)));
    return pixmap;
}

IconEngine::IconEngine(QByteArray drawing, Colors colors)
    : m_drawing(std::move(drawing))
    , m_colors(colors)
{}

QColor IconEngine::color_of(QIcon::Mode mode) const
{
    switch (mode) {
    case QIcon::Disabled:
        return m_colors.disabled;
    case QIcon::Selected:
        return m_colors.selected;
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return m_colors.normal;
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    QPixmap drawn = scaledPixmap(rect.size() * scale, mode, state, scale);
    drawn.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal)
{
    // A drawing is square: it is centred in what it is given.
    const int side = qMin(size.width(), size.height());
    const QPixmap square = render_icon(m_drawing, color_of(mode), QSize(side, side));
    if (size.width() == size.height())
        return square;
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter(&pixmap).drawPixmap((size.width() - side) / 2, (size.height() - side) / 2, square);
    return pixmap;
}

QIconEngine* IconEngine::clone() const { return new IconEngine(*this); }

} // namespace opsdeck::widgets
