// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace opsdeck::widgets {

class TimelineView;

/// A timeline to a screen reader: a list of the items in view, each with its words and its state, and inside each what
/// can be pressed. The floating pills come last.
class TimelineAccessible final : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView* view);
    ~TimelineAccessible() override;

    /// Once a process: tells Qt whom to ask.
    static void install();
    /// The current item or spot is another one.
    static void tell_focus(TimelineView& view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    [[nodiscard]] QAccessibleInterface* item(int row) const;
    [[nodiscard]] QList<QWidget*> pills() const;

    TimelineView* m_view;
    mutable QHash<QString, QAccessible::Id> m_items;
};

} // namespace opsdeck::widgets
