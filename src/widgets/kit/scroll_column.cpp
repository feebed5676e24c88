// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/scroll_column.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace opsdeck::widgets {

ScrollColumn::ScrollColumn(QWidget* parent)
    : QScrollArea(parent)
    , m_holder(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto* line = new QHBoxLayout(m_holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    setWidget(m_holder);
    m_holder->setAutoFillBackground(false);
}

void ScrollColumn::set_content(QWidget* content)
{
    delete m_content;
    m_content = content;
    auto* line = static_cast<QHBoxLayout*>(m_holder->layout());
    while (QLayoutItem* item = line->takeAt(0))
        delete item;
    line->addWidget(content, 1);
    line->addStretch(0);
}

void ScrollColumn::set_widest(int pixels)
{
    if (m_content)
        m_content->setMaximumWidth(pixels > 0 ? pixels : QWIDGETSIZE_MAX);
}

QSize ScrollColumn::sizeHint() const
{
    const QSize wanted = m_holder->sizeHint();
    const QLayout* lines = m_holder->layout();
    const int height = lines->hasHeightForWidth() ? lines->totalHeightForWidth(width()) : wanted.height();
    return {wanted.width() + verticalScrollBar()->sizeHint().width(), height};
}

QSize ScrollColumn::minimumSizeHint() const
{
    return {m_holder->minimumSizeHint().width(), fontMetrics().height() * 4};
}

} // namespace opsdeck::widgets
