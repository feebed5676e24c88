// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/panel.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 8;

} // namespace

Panel::Panel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Panel::set_roles(Role ground, Role border)
{
    m_ground = ground;
    m_border = border;
    update();
}

void Panel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(m_border), 1));
    painter.setBrush(m_theme.color(m_ground));
    const qreal round = m_theme.scaled(corner);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
}

} // namespace opsdeck::widgets
