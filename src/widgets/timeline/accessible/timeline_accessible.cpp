// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/accessible/timeline_accessible.h"

#include "widgets/timeline/accessible/item_accessible.h"
#include "widgets/timeline/new_posts_pill.h"
#include "widgets/timeline/timeline_view.h"

namespace opsdeck::widgets {
namespace {

constexpr qsizetype most_kept = 600;

QAccessibleInterface* make(const QString& class_name, QObject* object)
{
    if (class_name != QLatin1String(TimelineView::staticMetaObject.className()))
        return nullptr;
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView* view)
    : QAccessibleWidget(view, QAccessible::List)
    , m_view(view)
{}

TimelineAccessible::~TimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
}

void TimelineAccessible::install()
{
    static const bool is_installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(is_installed)
}

void TimelineAccessible::tell_focus(TimelineView& view)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    const auto& visible = view.scene().placement().visible();
    const int row = view.scene().current_row();
    for (size_t i = 0; i < visible.size(); ++i) {
        if (visible[i].row != row)
            continue;
        QAccessibleEvent event(&view, QAccessible::Focus);
        event.setChild(static_cast<int>(i));
        QAccessible::updateAccessibility(&event);
    }
}

QList<QWidget*> TimelineAccessible::pills() const
{
    QList<QWidget*> shown;
    for (NewPostsPill* pill : m_view->findChildren<NewPostsPill*>(Qt::FindDirectChildrenOnly)) {
        if (pill->isVisible())
            shown << pill;
    }
    return shown;
}

int TimelineAccessible::childCount() const
{
    return static_cast<int>(m_view->scene().placement().visible().size() + size_t(pills().size()));
}

QAccessibleInterface* TimelineAccessible::item(int row) const
{
    const QString key = m_view->scene().model().item(row).key;
    const auto known = m_items.constFind(key);
    if (known != m_items.constEnd())
        return QAccessible::accessibleInterface(*known);
    if (m_items.size() >= most_kept) {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
        m_items.clear();
    }
    auto* made = new ItemAccessible(m_view, key);
    m_items.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* TimelineAccessible::child(int index) const
{
    const auto& visible = m_view->scene().placement().visible();
    if (index >= 0 && index < static_cast<int>(visible.size()))
        return item(visible[static_cast<size_t>(index)].row);
    const QList<QWidget*> floating = pills();
    const qsizetype pill = index - static_cast<int>(visible.size());
    return pill >= 0 && pill < floating.size() ? QAccessible::queryAccessibleInterface(floating.at(pill)) : nullptr;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QAccessibleInterface* TimelineAccessible::childAt(int x, int y) const
{
    for (const QWidget* pill : pills()) {
        if (pill->rect().contains(pill->mapFromGlobal(QPoint(x, y))))
            return QAccessible::queryAccessibleInterface(const_cast<QWidget*>(pill));
    }
    const TimelineScene::Hit hit = m_view->scene().hit(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
    return hit.row >= 0 ? item(hit.row) : nullptr;
}

QAccessibleInterface* TimelineAccessible::focusChild() const
{
    const int row = m_view->scene().current_row();
    if (!m_view->hasFocus() || row < 0)
        return QAccessibleWidget::focusChild();
    QAccessibleInterface* current = item(row);
    const int spot = m_view->scene().current().spot;
    QAccessibleInterface* inside = spot >= 0 ? current->child(spot) : nullptr;
    return inside ? inside : current;
}

} // namespace opsdeck::widgets
