// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/rows_view.h"

#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace opsdeck::widgets {

RowsView::RowsView(const Theme& theme, PaintRow paint_row, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_paint_row(std::move(paint_row))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the tile has the keyboard; its detail shows the same rows
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void RowsView::set_clickable(bool clickable)
{
    m_clickable = clickable;
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool RowsView::is_at_end() const { return verticalScrollBar()->value() >= verticalScrollBar()->maximum(); }

void RowsView::set_rows(int count, int row_height)
{
    const bool was_at_end = is_at_end();
    m_count = count;
    m_row_height = std::max(1, row_height);
    fit();
    if (m_follows_end && was_at_end)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->update();
}

void RowsView::fit()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_row_height);
    verticalScrollBar()->setRange(0, std::max(0, m_count * m_row_height - viewport()->height()));
}

void RowsView::resizeEvent(QResizeEvent* event)
{
    const bool was_at_end = is_at_end();
    QAbstractScrollArea::resizeEvent(event);
    fit();
    if (m_follows_end && was_at_end)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void RowsView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const int offset = verticalScrollBar()->value();
    for (int row = offset / m_row_height; row < m_count; ++row) {
        const QRect rect(0, row * m_row_height - offset, viewport()->width(), m_row_height);
        if (rect.top() >= viewport()->height())
            break;
        if (m_clickable && row == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Role::hover));
            painter.drawRoundedRect(rect, m_theme.scaled(4), m_theme.scaled(4));
        }
        m_paint_row(painter, row, rect);
    }
}

int RowsView::row_at(const QPoint& point) const
{
    const int row = (point.y() + verticalScrollBar()->value()) / m_row_height;
    return row >= 0 && row < m_count ? row : -1;
}

void RowsView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = row_at(event->pos());
    event->setAccepted(m_clickable && m_pressed >= 0);
}

void RowsView::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = row_at(event->pos());
    if (m_clickable && row >= 0 && row == m_pressed && event->button() == Qt::LeftButton)
        Q_EMIT row_clicked(row);
}

void RowsView::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = row_at(event->pos());
    viewport()->update();
}

void RowsView::leaveEvent(QEvent* event)
{
    QAbstractScrollArea::leaveEvent(event);
    m_hovered = -1;
    viewport()->update();
}

} // namespace opsdeck::widgets
