// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/tile_body.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {

TileBody::TileBody(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{}

PaintedBody::PaintedBody(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : TileBody(theme, clock, parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaintedBody::show_tile(const opsflow::TileLive& live)
{
    m_live = live;
    update();
}

void PaintedBody::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    paint(painter, rect());
}

QRect PaintedBody::mirrored(const QRect& rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

} // namespace opsdeck::widgets
