// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/new_posts_pill.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/paint/item_painter.h"

#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int pill_height = 30;
constexpr int icon_side = 14;

} // namespace

NewPostsPill::NewPostsPill(const Theme& theme, const QString& icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    hide();
}

void NewPostsPill::set_words(const QString& words, const QString& accessible_name)
{
    setText(words);
    setAccessibleName(accessible_name);
    resize(sizeHint());
    update();
}

QSize NewPostsPill::sizeHint() const
{
    const int height = m_theme.scaled(pill_height);
    const int icon = m_theme.scaled(icon_side);
    if (text().isEmpty())
        return {height, height};
    const int words = QFontMetrics(m_theme.font(TextStyle::small)).horizontalAdvance(text());
    return {words + icon + 2 * m_theme.space(Space::medium) + m_theme.scaled(6), height};
}

void NewPostsPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool is_loud = !text().isEmpty();
    Role ground = is_loud ? Role::accent : Role::raised;
    if (!is_loud && (underMouse() || isDown()))
        ground = isDown() ? Role::pressed : Role::hover;
    const Role ink = is_loud ? Role::on_accent : Role::muted;
    const qreal radius = height() / 2.0;
    painter.setPen(is_loud ? QPen(Qt::NoPen) : QPen(m_theme.color(Role::border), 1));
    painter.setBrush(m_theme.color(ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int icon = m_theme.scaled(icon_side);
    int x = is_loud ? m_theme.space(Space::medium) : (width() - icon) / 2;
    painter.drawPixmap(x, (height() - icon) / 2, m_theme.pixmap(m_icon, ink, icon, devicePixelRatioF()));
    x += icon + m_theme.scaled(6);
    painter.setPen(m_theme.color(ink));
    painter.setFont(m_theme.font(TextStyle::small));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus())
        paint_focus(painter, m_theme, QRectF(rect()), radius);
}

} // namespace opsdeck::widgets
