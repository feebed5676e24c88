// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/rail_button.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 20;
constexpr int least_width = 72;
constexpr int corner = 8;

} // namespace

RailButton::RailButton(const Theme& theme, const QString& icon, const QString& word, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setText(word);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    tell();
}

void RailButton::set_badge(int count, bool is_loud)
{
    m_count = count;
    m_is_loud = is_loud;
    tell();
    update();
}

void RailButton::set_keys(const QString& keys)
{
    m_keys = keys;
    tell();
}

void RailButton::set_word(const QString& word)
{
    setText(word);
    tell();
    updateGeometry();
}

void RailButton::tell()
{
    setAccessibleName(m_count > 0 ? tr("%1, %n waiting", nullptr, m_count).arg(text()) : text());
    setToolTip(m_keys.isEmpty() ? text() : tr("%1 (%2)").arg(text(), m_keys));
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::caption));
    const int width =
        std::max(m_theme.scaled(least_width), metrics.horizontalAdvance(text()) + m_theme.space(Space::small));
    return {width, m_theme.scaled(icon_side) + metrics.height() + 3 * m_theme.space(Space::small) - 2};
}

void RailButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int edge = m_theme.space(Space::tight);
    const QRectF ground = QRectF(rect()).adjusted(edge, 1, -edge, -1);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse() || isDown()) {
        painter.setBrush(m_theme.color(isChecked() ? Role::accent_soft : isDown() ? Role::pressed : Role::hover));
        painter.drawRoundedRect(ground, corner, corner);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Role::focus), 2));
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), corner, corner);
    }
    const Role ink = isChecked() ? Role::accent : Role::muted;
    const int side = m_theme.scaled(icon_side);
    const int top = m_theme.space(Space::small);
    const QRect drawing((width() - side) / 2, top, side, side);
    painter.drawPixmap(drawing, m_theme.pixmap(m_icon, ink, side, devicePixelRatioF()));
    painter.setFont(m_theme.font(TextStyle::caption));
    painter.setPen(m_theme.color(isChecked() ? Role::text : Role::muted));
    const QRect words(edge, drawing.bottom() + m_theme.space(Space::hair), width() - 2 * edge,
                      height() - drawing.bottom() - m_theme.space(Space::hair));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (m_count == 0)
        return;
    const QString count = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const int badge_height = painter.fontMetrics().height();
    const int badge_width = std::max(badge_height, painter.fontMetrics().horizontalAdvance(count) + badge_height / 2);
    QRect badge(drawing.center().x() + m_theme.space(Space::tight), top - m_theme.space(Space::tight), badge_width,
                badge_height);
    badge = QStyle::visualRect(layoutDirection(), rect(), badge);
    painter.setPen(QPen(m_theme.color(Role::window), 2));
    painter.setBrush(m_theme.color(m_is_loud ? Role::mention : Role::unread));
    painter.drawRoundedRect(badge.adjusted(-1, -1, 1, 1), badge_height / 2.0 + 1, badge_height / 2.0 + 1);
    painter.setPen(m_theme.color(Role::on_accent));
    painter.drawText(badge, Qt::AlignCenter, count);
}

} // namespace opsdeck::widgets
