// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/body_scroll.h"

#include <QLayout>

namespace opsdeck::widgets {

BodyScroll::BodyScroll(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
}

void BodyScroll::fit(int width)
{
    const QLayout* content = widget()->layout();
    m_wanted = content->hasHeightForWidth() ? content->totalHeightForWidth(width) : content->totalSizeHint().height();
    updateGeometry();
    show_bar();
}

void BodyScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    show_bar();
}

/// Only where something is out of sight: Qt's own rule asks for a bar before the content has been wrapped.
void BodyScroll::show_bar()
{
    setVerticalScrollBarPolicy(height() >= m_wanted ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

QSize BodyScroll::sizeHint() const { return {QScrollArea::sizeHint().width(), m_wanted}; }

QSize BodyScroll::minimumSizeHint() const { return {0, std::min(m_wanted, fontMetrics().height() * 4)}; }

} // namespace opsdeck::widgets
