// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/accessible/item_accessible.h"

#include "widgets/timeline/timeline_view.h"

namespace opsdeck::widgets {

ItemAccessible::ItemAccessible(TimelineView* view, QString key)
    : m_view(view)
    , m_key(std::move(key))
{}

ItemAccessible::~ItemAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_spots))
        QAccessible::deleteAccessibleInterface(id);
}

int ItemAccessible::row() const { return m_view ? m_view->scene().row_of(m_key) : -1; }

QAccessibleInterface* ItemAccessible::parent() const { return QAccessible::queryAccessibleInterface(m_view); }

QWindow* ItemAccessible::window() const { return m_view ? m_view->window()->windowHandle() : nullptr; }

int ItemAccessible::childCount() const
{
    return isValid() ? static_cast<int>(m_view->scene().layout(row())->spots.size()) : 0;
}

QAccessibleInterface* ItemAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_spots.constFind(index);
    if (known != m_spots.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* made = new SpotAccessible(m_view, this, index);
    m_spots.insert(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

int ItemAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QAccessibleInterface* ItemAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

QString ItemAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? m_view->scene().model().item(row()).accessible_text() : QString();
}

QRect ItemAccessible::rect() const
{
    const QRect rect = isValid() ? m_view->scene().row_rect(row()) : QRect();
    return rect.isNull() ? QRect() : rect.translated(m_view->viewport()->mapToGlobal(QPoint()));
}

QAccessible::State ItemAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.readOnly = true;
    if (state.invalid)
        return state;
    TimelineScene& scene = m_view->scene();
    state.focusable = scene.can_be_current(row());
    state.selectable = state.focusable;
    const bool is_current = scene.current_row() == row();
    state.selected = is_current;
    state.focused = is_current && m_view->hasFocus() && scene.current().spot < 0;
    state.offscreen = scene.row_rect(row()).isNull();
    return state;
}

SpotAccessible::SpotAccessible(TimelineView* view, const ItemAccessible* item, int spot)
    : m_view(view)
    , m_item(item)
    , m_spot(spot)
{}

const Spot* SpotAccessible::place() const
{
    if (!m_view || !m_item->isValid())
        return nullptr;
    m_layout = m_view->scene().layout(m_item->row());
    return m_spot < static_cast<int>(m_layout->spots.size()) ? &m_layout->spots[static_cast<size_t>(m_spot)] : nullptr;
}

QAccessibleInterface* SpotAccessible::parent() const { return const_cast<ItemAccessible*>(m_item); }

QString SpotAccessible::text(QAccessible::Text kind) const
{
    const Spot* spot = place();
    return kind == QAccessible::Name && spot ? spot->name : QString();
}

QRect SpotAccessible::rect() const
{
    if (!place())
        return {};
    QRect all;
    for (const QRect& part : m_view->scene().spot_rects(m_item->row(), m_spot))
        all |= part;
    return all.isNull() ? QRect() : all.translated(m_view->viewport()->mapToGlobal(QPoint()));
}

QAccessible::Role SpotAccessible::role() const
{
    const Spot* spot = place();
    return spot && spot->is_link ? QAccessible::Link : QAccessible::Button;
}

QAccessible::State SpotAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !place();
    if (state.invalid)
        return state;
    const TimelineScene& scene = m_view->scene();
    state.focusable = true;
    state.focused = m_view->hasFocus() && scene.current_row() == m_item->row() && scene.current().spot == m_spot;
    return state;
}

void* SpotAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

void SpotAccessible::doAction(const QString& name)
{
    if (name == pressAction() && place())
        m_view->press_spot(m_item->row(), m_spot);
}

} // namespace opsdeck::widgets
