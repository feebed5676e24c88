// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/style.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace opsdeck::widgets {
namespace {

constexpr qreal corner = 6;
constexpr qreal small_corner = 4;
constexpr qreal indicator = 16;
constexpr qreal field_height = 32;
constexpr qreal text_inset = 5; ///< of a field, beyond Qt's own
constexpr qreal scroll_bar = 12;
constexpr qreal thumb = 6;
constexpr qreal least_thumb = 28;
constexpr qreal slider_knob = 16;

} // namespace

Style::Style(const std::function<QColor(Role)>& color, const std::function<int(int)>& scaled)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_border(color(Role::border))
    , m_border_strong(color(Role::border_strong))
    , m_focus(color(Role::focus))
    , m_accent(color(Role::accent))
    , m_on_accent(color(Role::on_accent))
    , m_surface(color(Role::surface))
    , m_window(color(Role::window))
    , m_hover(color(Role::hover))
    , m_muted(color(Role::muted))
    , m_scale(scaled(100) / 100.0)
{}

void Style::draw_field(QPainter& painter, const QRect& rect, State state, const QColor& ground) const
{
    const bool has_focus = state & State_HasFocus;
    const qreal pen = has_focus ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(state & State_Enabled ? ground : m_window);
    painter.setPen(QPen(has_focus ? m_focus : (state & State_Enabled ? m_border_strong : m_border), pen));
    painter.drawRoundedRect(QRectF(rect).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), px(corner), px(corner));
    painter.restore();
}

void Style::draw_focus(QPainter& painter, const QRect& rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_focus, 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(small_corner), px(small_corner));
    painter.restore();
}

void Style::draw_check_box(QPainter& painter, const QRect& rect, State state) const
{
    const bool is_on = state & State_On;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor filled = state & State_Enabled ? m_accent : m_border_strong;
    painter.setBrush(is_on ? filled : (state & State_MouseOver ? m_hover : m_surface));
    painter.setPen(QPen(is_on ? filled : m_border_strong, 1));
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, px(small_corner), px(small_corner));
    if (state & (State_On | State_NoChange)) {
        QPainterPath tick;
        const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
        if (is_on) {
            tick.moveTo(at(0.24, 0.52));
            tick.lineTo(at(0.43, 0.71));
            tick.lineTo(at(0.77, 0.31));
        } else {
            tick.moveTo(at(0.25, 0.5));
            tick.lineTo(at(0.75, 0.5));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(is_on ? m_on_accent : m_muted, px(1.8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
    painter.restore();
}

void Style::draw_radio_button(QPainter& painter, const QRect& rect, State state) const
{
    const bool is_on = state & State_On;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor filled = state & State_Enabled ? m_accent : m_border_strong;
    painter.setBrush(is_on ? filled : (state & State_MouseOver ? m_hover : m_surface));
    painter.setPen(QPen(is_on ? filled : m_border_strong, 1));
    const QRectF ring = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawEllipse(ring);
    if (is_on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_on_accent);
        const qreal inset = ring.width() * 0.32;
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // The field of an editable list box or spin box stands in a frame already.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            draw_field(*painter, option->rect, option->state, option->palette.color(QPalette::Base));
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameLineEdit:
        draw_field(*painter, option->rect, option->state, Qt::transparent);
        return;
    case PE_Frame: // of lists and text boxes: square, as what scrolls in them
        painter->setPen(option->state & State_HasFocus ? m_focus : m_border_strong);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameFocusRect:
        draw_focus(*painter, option->rect);
        return;
    case PE_IndicatorCheckBox:
        draw_check_box(*painter, option->rect, option->state);
        return;
    case PE_IndicatorRadioButton:
        draw_radio_button(*painter, option->rect, option->state);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::draw_combo_box(QPainter& painter, const QStyleOptionComboBox& option) const
{
    const bool is_hovered = (option.state & State_MouseOver) && (option.state & State_Enabled);
    draw_field(painter, option.rect, option.state, is_hovered ? m_hover : m_surface);
    const qreal half = px(4);
    const bool is_mirrored = option.direction == Qt::RightToLeft;
    const qreal middle = is_mirrored ? option.rect.left() + px(14) : option.rect.right() - px(14);
    const QPointF tip(middle, option.rect.center().y() + half / 2 + 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_muted, px(1.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({tip + QPointF(-half, -half), tip, tip + QPointF(half, -half)}));
    painter.restore();
}

void Style::draw_slider(QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget) const
{
    const QRectF groove = subControlRect(CC_Slider, &option, SC_SliderGroove, widget);
    const QRectF knob = subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(groove.left(), groove.center().y() - px(2), groove.width(), px(4));
    painter.setBrush(m_border);
    painter.drawRoundedRect(track, px(2), px(2));
    QRectF done = track;
    if (option.upsideDown)
        done.setLeft(knob.center().x());
    else
        done.setRight(knob.center().x());
    painter.setBrush(m_accent);
    painter.drawRoundedRect(done, px(2), px(2));
    const bool has_focus = option.state & State_HasFocus;
    painter.setBrush(m_surface);
    painter.setPen(QPen(has_focus ? m_focus : m_accent, px(2)));
    painter.drawEllipse(knob.center(), px(slider_knob) / 2 - px(1.5), px(slider_knob) / 2 - px(1.5));
    if (has_focus) {
        painter.setBrush(m_focus);
        painter.drawEllipse(knob.center(), px(2), px(2));
    }
    painter.restore();
}

void Style::draw_scroll_bar(QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget) const
{
    if (option.maximum <= option.minimum)
        return;
    const QRectF handle = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool is_used = option.state & (State_MouseOver | State_Sunken);
    const qreal wide = is_used ? px(thumb + 2) : px(thumb);
    QRectF drawn = handle;
    if (option.orientation == Qt::Vertical)
        drawn = QRectF(handle.center().x() - wide / 2, handle.top() + 2, wide, handle.height() - 4);
    else
        drawn = QRectF(handle.left() + 2, handle.center().y() - wide / 2, handle.width() - 4, wide);
    QColor color = m_border_strong;
    color.setAlphaF(is_used ? 0.9F : 0.55F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(drawn, wide / 2, wide / 2);
    painter.restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && control == CC_ComboBox) {
        draw_combo_box(*painter, *box);
        return;
    }
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        if (control == CC_ScrollBar) {
            draw_scroll_bar(*painter, *slider, widget);
            return;
        }
        if (control == CC_Slider && slider->orientation == Qt::Horizontal) {
            draw_slider(*painter, *slider, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const int inset = control == CC_ComboBox && part == SC_ComboBoxEditField ? qRound(px(text_inset)) : 0;
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -inset, 0) : rect.adjusted(inset, 0, 0, 0);
    }
    const bool is_vertical = bar->orientation == Qt::Vertical;
    const int length = is_vertical ? bar->rect.height() : bar->rect.width();
    const auto piece = [&](int from, int size) {
        const QRect rect =
            is_vertical ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    // No arrows: the whole bar is groove.
    int size = length;
    if (const qint64 range = qint64(bar->maximum) - bar->minimum; range > 0)
        size = std::clamp(static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                          std::min(qRound(px(least_thumb)), length), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    switch (part) {
    case SC_ScrollBarGroove:
        return piece(0, length);
    case SC_ScrollBarSlider:
        return piece(start, size);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + size, length - start - size);
    default:
        return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element != SE_LineEditContents || !frame || frame->lineWidth == 0)
        return rect;
    const int inset = qRound(px(text_inset));
    return rect.adjusted(inset, 0, -inset, 0);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& content,
                              const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, content, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        size.setHeight(std::max(size.height(), qRound(px(field_height))));
    if (type == CT_ComboBox)
        size.rwidth() += qRound(px(12 + text_inset));
    return size;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qRound(px(indicator));
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return qRound(px(8));
    case PM_ScrollBarExtent:
        return qRound(px(scroll_bar));
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return qRound(px(slider_knob));
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
        return qRound(px(16));
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:               // a list below the box, not a menu over it
    case SH_ComboBox_AllowWheelScrolling: // the wheel scrolls the page below
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace opsdeck::widgets
