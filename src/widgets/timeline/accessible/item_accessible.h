// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/layout/item_layout.h"

#include <QAccessibleActionInterface>
#include <QAccessibleInterface>
#include <QHash>
#include <QPointer>

namespace opsdeck::widgets {

class TimelineView;

/// One item of a timeline to a screen reader; its children are what can be pressed in it.
class ItemAccessible final : public QAccessibleInterface {
public:
    ItemAccessible(TimelineView* view, QString key);
    ~ItemAccessible() override;

    [[nodiscard]] int row() const; ///< -1 when it is gone

    [[nodiscard]] bool isValid() const override { return row() >= 0; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;

private:
    QPointer<TimelineView> m_view;
    QString m_key;
    mutable QHash<int, QAccessible::Id> m_spots;
};

/// A button or link inside an item.
class SpotAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    SpotAccessible(TimelineView* view, const ItemAccessible* item, int spot);

    [[nodiscard]] bool isValid() const override { return place() != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QWindow* window() const override { return m_item->window(); }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    /// Null when the item has changed and the spot is gone.
    [[nodiscard]] const Spot* place() const;

    QPointer<TimelineView> m_view;
    const ItemAccessible* m_item; ///< owns this one
    int m_spot;
    mutable std::shared_ptr<const ItemLayout> m_layout;
};

} // namespace opsdeck::widgets
