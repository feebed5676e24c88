// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QIconEngine>
#include <QString>

namespace opsdeck::widgets {

/// One of our drawings in one colour, rendered anew for every size: crisp at every scale of screen and text.
class IconEngine final : public QIconEngine {
public:
    struct Colors {
        QColor normal;
        QColor disabled;
        QColor selected; ///< on the ground of a selection
    };

    /// `drawing`: an SVG that paints with currentColor.
    IconEngine(QByteArray drawing, Colors colors);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    [[nodiscard]] QColor color_of(QIcon::Mode mode) const;

    QByteArray m_drawing;
    Colors m_colors;
};

/// The drawing as device pixels.
[[nodiscard]] QPixmap render_icon(const QByteArray& drawing, const QColor& color, QSize device_pixels);
/// The file of resources/icons; empty, and a warning in the log, when there is none.
[[nodiscard]] QByteArray icon_drawing(const QString& name);

} // namespace opsdeck::widgets
