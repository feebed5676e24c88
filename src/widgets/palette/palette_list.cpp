// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_list.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace opsdeck::widgets {

PaletteList::PaletteList(const Theme& theme, QWidget* parent)
    : QListView(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &PaletteList::restyle);
    restyle();
}

void PaletteList::restyle()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    setPalette(colors);
    doItemsLayout();
    updateGeometry();
}

void PaletteList::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
}

void PaletteList::set_most_height(int pixels)
{
    if (std::exchange(m_most_height, pixels) != pixels)
        updateGeometry();
}

QSize PaletteList::sizeHint() const
{
    if (!model())
        return {0, 0};
    int height = 0;
    for (int row = 0; row < model()->rowCount() && height < m_most_height; ++row)
        height += sizeHintForRow(row);
    return {m_theme.scaled(320), std::min(height, m_most_height)};
}

QSize PaletteList::minimumSizeHint() const
{
    const bool is_empty = !model() || model()->rowCount() == 0;
    return {m_theme.scaled(120), is_empty ? 0 : std::min(sizeHint().height(), sizeHintForRow(0))};
}

int PaletteList::current_row() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

void PaletteList::set_current_row(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount()) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    setCurrentIndex(model()->index(row, 0));
    if (row == 0)
        scrollToTop(); // with the heading above it
    else
        scrollTo(currentIndex());
}

bool PaletteList::move(const QKeyEvent& key)
{
    const int count = model() ? model()->rowCount() : 0;
    const int now = current_row();
    const int page = std::max(1, viewport()->height() / std::max(1, count > 0 ? sizeHintForRow(count - 1) : 1) - 1);
    const bool ends = key.modifiers().testFlag(Qt::ControlModifier);
    int next = now;
    switch (key.key()) {
    case Qt::Key_Down:
        next = now + 1 >= count ? 0 : now + 1;
        break;
    case Qt::Key_Up:
        next = now <= 0 ? count - 1 : now - 1;
        break;
    case Qt::Key_PageDown:
        next = std::min(count - 1, std::max(0, now) + page);
        break;
    case Qt::Key_PageUp:
        next = std::max(0, now - page);
        break;
    case Qt::Key_Home:
        if (!ends)
            return false;
        next = 0;
        break;
    case Qt::Key_End:
        if (!ends)
            return false;
        next = count - 1;
        break;
    default:
        return false;
    }
    if (count > 0)
        set_current_row(next);
    return true;
}

void PaletteList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT current_changed();
}

void PaletteList::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
}

void PaletteList::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
    const QModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
    if (pressed.isValid() && indexAt(event->pos()) == pressed)
        Q_EMIT taken(pressed.row());
}

/// Without dragging a selection along.
void PaletteList::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
    viewport()->setCursor(indexAt(event->pos()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace opsdeck::widgets
