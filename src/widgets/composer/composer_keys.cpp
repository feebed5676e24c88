// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completer.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/composer_box.h"
#include "widgets/composer/file_chips.h"

#include <QKeyEvent>

// What the keys do; KeyMap lists them as fixed.

namespace opsdeck::widgets {
namespace {

bool is_enter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

Qt::KeyboardModifiers held(const QKeyEvent& event) { return event.modifiers() & ~Qt::KeypadModifier; }

} // namespace

bool Composer::is_bare() const { return mode() == ComposerMode::plain && text().isEmpty() && m_files->is_empty(); }

bool Composer::sends(const QKeyEvent& event) const
{
    const Qt::KeyboardModifiers with = held(event);
    return with == Qt::ControlModifier || (m_enter_sends && with == Qt::NoModifier);
}

bool Composer::claims_key(const QKeyEvent& event) const
{
    if (m_completer->wants_key(event))
        return true;
    const Qt::KeyboardModifiers with = held(event);
    if (is_enter(event))
        return true;
    if (event.key() == Qt::Key_Escape)
        return mode() != ComposerMode::plain;
    const bool is_vertical = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    return is_vertical && with == Qt::ControlModifier;
}

bool Composer::handle_key(const QKeyEvent& event)
{
    if (m_completer->handle_key(event))
        return true;
    if (is_enter(event))
        return handle_enter(event);
    const Qt::KeyboardModifiers with = held(event);
    switch (event.key()) {
    case Qt::Key_Escape:
        return leave_mode();
    case Qt::Key_Up:
        if (with == Qt::ControlModifier)
            return walk_history(true);
        if (!is_bare() || !m_blocked.isEmpty() || (with != Qt::NoModifier && with != Qt::ShiftModifier))
            return false;
        if (with == Qt::ShiftModifier)
            Q_EMIT reply_newest_wanted();
        else
            Q_EMIT edit_last_wanted();
        return true;
    case Qt::Key_Down:
        return with == Qt::ControlModifier && walk_history(false);
    case Qt::Key_Space:
        if (with != Qt::ControlModifier)
            return false;
        m_completer->open(m_intent);
        return true;
    case Qt::Key_U:
        if (with != Qt::ControlModifier)
            return false;
        if (m_blocked.isEmpty())
            Q_EMIT attach_wanted();
        return true;
    default:
        return false;
    }
}

bool Composer::handle_enter(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers with = held(event);
    // A key that is held down must not send twice.
    if (with == Qt::AltModifier) {
        if (!event.isAutoRepeat())
            submit(true);
        return true;
    }
    if (sends(event)) {
        if (!event.isAutoRepeat())
            submit(false);
        return true;
    }
    if (!m_box->isReadOnly())
        m_box->insertPlainText(QStringLiteral("\n"));
    m_box->ensureCursorVisible();
    return true;
}

bool Composer::walk_history(bool back)
{
    if (m_edit || !m_blocked.isEmpty())
        return true;
    const QString* other = back ? m_history.back(text()) : m_history.forward();
    if (!other)
        return true;
    m_completer->close();
    put_text(*other);
    m_draft_timer.start();
    return true;
}

} // namespace opsdeck::widgets
