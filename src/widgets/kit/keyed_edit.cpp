// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/keyed_edit.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>

namespace opsdeck::widgets {

KeyedEdit::KeyedEdit(const Theme& theme, TextStyle style, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_style(style)
{
    setFrame(false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    connect(&theme, &Theme::changed, this, &KeyedEdit::restyle);
    restyle();
}

void KeyedEdit::set_ink(Role role)
{
    m_ink = role;
    restyle();
}

void KeyedEdit::restyle()
{
    setFont(m_theme.font(m_style));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, m_theme.color(m_ink));
    colors.setColor(QPalette::PlaceholderText, m_theme.color(Role::muted));
    setPalette(colors);
}

bool KeyedEdit::event(QEvent* event)
{
    // Tab would be gone before keyPressEvent.
    if (event->type() == QEvent::KeyPress && m_handler) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (m_handler(*key)) {
            key->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void KeyedEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT got_focus();
}

void KeyedEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    Q_EMIT lost_focus();
}

} // namespace opsdeck::widgets
