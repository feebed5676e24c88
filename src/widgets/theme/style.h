// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QColor>
#include <QProxyStyle>

#include <functional>

class QStyleOptionComboBox;
class QStyleOptionSlider;

namespace opsdeck::widgets {

/// Fusion with our own fields, boxes, sliders and scroll bars: rounded, with a focus ring that can be seen (2 pixels in
/// Role::focus) and sizes that follow the text. Holds its colours itself: the application's style outlives a theme.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style(const std::function<QColor(Role)>& color, const std::function<int(int)>& scaled);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& content,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;

private:
    void draw_field(QPainter& painter, const QRect& rect, State state, const QColor& ground) const;
    void draw_check_box(QPainter& painter, const QRect& rect, State state) const;
    void draw_radio_button(QPainter& painter, const QRect& rect, State state) const;
    void draw_focus(QPainter& painter, const QRect& rect) const;
    void draw_combo_box(QPainter& painter, const QStyleOptionComboBox& option) const;
    void draw_slider(QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget) const;
    void draw_scroll_bar(QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget) const;
    [[nodiscard]] qreal px(qreal at_100) const { return at_100 * m_scale; }

    QColor m_border;
    QColor m_border_strong;
    QColor m_focus;
    QColor m_accent;
    QColor m_on_accent;
    QColor m_surface;
    QColor m_window;
    QColor m_hover;
    QColor m_muted;
    qreal m_scale = 1;
};

} // namespace opsdeck::widgets
