// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QKeyEvent>
#include <QWidget>

namespace opsdeck::widgets {

class KeyedEdit;
class Theme;

/// A line edit in a frame of its own, with a ring while it has the keyboard; Enter is its owner's.
class FramedEdit : public QWidget {
    Q_OBJECT

public:
    FramedEdit(const Theme& theme, TextStyle style, QWidget* parent = nullptr);

    [[nodiscard]] KeyedEdit& edit() const { return *m_edit; }
    /// Put at the end of the line.
    void add_at_end(QWidget* widget);
    void set_edge(Role role);

Q_SIGNALS:
    void enter_pressed(QKeyEvent* key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    KeyedEdit* m_edit;
    Role m_edge = Role::border_strong;
};

} // namespace opsdeck::widgets
