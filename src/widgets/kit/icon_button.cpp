// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/icon_button.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 16;
constexpr int least_height = 28;
constexpr int corner = 6;

} // namespace

IconButton::IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    set_name(name);
    connect(&theme, &Theme::changed, this, &IconButton::restyle);
    restyle();
}

void IconButton::set_look(Look look)
{
    m_look = look;
    restyle();
}

void IconButton::set_icon(const QString& icon, Role role)
{
    m_icon = icon;
    m_role = role;
    update();
}

void IconButton::set_name(const QString& name)
{
    setToolTip(name);
    setAccessibleName(name);
}

void IconButton::set_word(const QString& text)
{
    setText(text);
    updateGeometry();
    update();
}

QSize IconButton::sizeHint() const
{
    const int height = std::max(m_theme.scaled(least_height), fontMetrics().height() + 2 * m_theme.space(Space::tight));
    if (text().isEmpty())
        return {height, height};
    const int drawing = m_icon.isEmpty() ? 0 : m_theme.scaled(icon_side) + m_theme.space(Space::small) - 2;
    return {drawing + fontMetrics().horizontalAdvance(text()) + 2 * m_theme.space(Space::medium), height};
}

Role IconButton::ink() const
{
    if (!isEnabled())
        return Role::border_strong;
    if (m_look == Look::primary || m_look == Look::danger)
        return Role::on_accent;
    if (isChecked())
        return Role::accent;
    return text().isEmpty() || m_look == Look::quiet ? m_role : Role::text;
}

void IconButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool is_filled = (m_look == Look::primary || m_look == Look::danger) && isEnabled();
    QColor fill = Qt::transparent;
    if (is_filled) {
        fill = m_theme.color(m_look == Look::danger ? Role::danger : Role::accent);
        if (isDown())
            fill = fill.darker(112);
        else if (underMouse())
            fill = fill.lighter(m_theme.is_dark() ? 108 : 112);
    } else if (isDown()) {
        fill = m_theme.color(Role::pressed);
    } else if (isChecked()) {
        fill = m_theme.color(Role::accent_soft);
    } else if (underMouse() && isEnabled()) {
        fill = m_theme.color(Role::hover);
    }
    painter.setBrush(fill);
    painter.setPen(m_look == Look::outline ? QPen(m_theme.color(Role::border_strong), 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(ground, m_theme.scaled(corner), m_theme.scaled(corner));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(is_filled ? Role::text : Role::focus), 2));
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(corner), m_theme.scaled(corner));
    }

    const Role role = ink();
    const int side = m_theme.scaled(icon_side);
    QRect inner = rect();
    if (!text().isEmpty())
        inner.adjust(m_theme.space(Space::medium), 0, -m_theme.space(Space::medium), 0);
    QRect drawing(0, (height() - side) / 2, m_icon.isEmpty() ? 0 : side, side);
    drawing.moveLeft(text().isEmpty() ? (width() - side) / 2 : inner.left());
    if (!m_icon.isEmpty()) {
        const QRect placed = QStyle::visualRect(layoutDirection(), rect(), drawing);
        painter.drawPixmap(placed, m_theme.pixmap(m_icon, role, side, devicePixelRatioF()));
        inner.setLeft(drawing.right() + m_theme.space(Space::small) - 2);
    }
    if (!text().isEmpty()) {
        painter.setPen(m_theme.color(role));
        painter.setFont(font());
        const QRect placed = QStyle::visualRect(layoutDirection(), rect(), inner);
        painter.drawText(placed, Qt::AlignVCenter | (m_icon.isEmpty() ? Qt::AlignHCenter : Qt::AlignLeading),
                         fontMetrics().elidedText(text(), Qt::ElideRight, placed.width() + 1));
    }
}

void IconButton::restyle()
{
    const bool is_filled = m_look == Look::primary || m_look == Look::danger;
    setFont(m_theme.font(is_filled ? TextStyle::body_strong : TextStyle::body));
    updateGeometry();
    update();
}

} // namespace opsdeck::widgets
