// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QLineEdit>

#include <functional>

namespace opsdeck::widgets {

class Theme;

/// A line of text without a frame, in the theme's type, whose owner sees every key before it does: Tab, arrows, Enter.
class KeyedEdit : public QLineEdit {
    Q_OBJECT

public:
    /// True when the key was used and the edit must not see it.
    using KeyHandler = std::function<bool(QKeyEvent& event)>;

    KeyedEdit(const Theme& theme, TextStyle style, QWidget* parent = nullptr);

    void set_key_handler(KeyHandler handler) { m_handler = std::move(handler); }
    void set_ink(Role role);

Q_SIGNALS:
    void got_focus();
    void lost_focus();

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    TextStyle m_style;
    Role m_ink = Role::text;
    KeyHandler m_handler;
};

} // namespace opsdeck::widgets
