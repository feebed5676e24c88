// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/keyboard/key_row.h"

#include "widgets/keys/key_caps.h"
#include "widgets/keys/key_map.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 6;

bool is_modifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

/// A key that people need for writing must not do something else everywhere.
bool may_be_heard_everywhere(QKeyCombination keys)
{
    if (keys.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return true;
    return keys.key() >= Qt::Key_F1 && keys.key() <= Qt::Key_F35;
}

} // namespace

KeyRow::KeyRow(const KeyMap& keys, const Theme& theme, QString id, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_theme(theme)
    , m_id(std::move(id))
    , m_text(new TextLabel(theme, TextStyle::body, Role::text, this))
    , m_caps(new KeyCaps(theme, this))
    , m_change(new IconButton(theme, QStringLiteral("edit"), {}, this))
    , m_reset(new IconButton(theme, QStringLiteral("undo"), {}, this))
    , m_note(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_take(new IconButton(theme, {}, {}, this))
{
    m_text->setWordWrap(true);
    m_note->setWordWrap(true);
    m_take->set_look(IconButton::Look::outline);
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_caps);
    line->addWidget(m_change);
    line->addWidget(m_reset);
    auto* below = new QHBoxLayout;
    below->addWidget(m_note, 1);
    below->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addLayout(below);
    for (QWidget* hidden : std::initializer_list<QWidget*>{m_reset, m_note, m_take}) {
        QSizePolicy policy = hidden->sizePolicy();
        policy.setRetainSizeWhenHidden(hidden == m_reset);
        hidden->setSizePolicy(policy);
        hidden->hide();
    }
    const KeyAction* action = find_key_action(m_id);
    m_change->setVisible(action && !action->is_fixed);
    connect(m_change, &IconButton::clicked, this, &KeyRow::listen);
    connect(m_reset, &IconButton::clicked, this, [this] { Q_EMIT reset_wanted(m_id); });
    connect(m_take, &IconButton::clicked, this, [this] {
        const QKeySequence wanted = m_wanted;
        stop_listening();
        Q_EMIT keys_wanted(m_id, wanted.toString(QKeySequence::PortableText), m_keys.rivals(m_id, wanted));
    });
    connect(&theme, &Theme::changed, this, &KeyRow::restyle);
    restyle();
    refresh();
}

void KeyRow::refresh()
{
    m_text->set_text(m_keys.text(m_id));
    m_caps->set_nothing_text(tr("no key"));
    m_caps->set(m_keys.keys(m_id));
    m_change->set_name(tr("Change the keys of “%1”").arg(m_text->full_text()));
    if (m_wanted.isEmpty())
        m_take->set_name(tr("Take it from there"));
    const KeyAction* action = find_key_action(m_id);
    m_reset->setVisible(m_keys.overrides().count(m_id) > 0);
    m_reset->set_name(
        tr("Back to %1").arg(QKeySequence::listToString(KeyMap::default_keys(m_id), QKeySequence::NativeText)));
    const QString keys = m_caps->accessibleName();
    setAccessibleName(action && action->is_fixed
                          ? tr("%1: %2, cannot be changed").arg(m_text->full_text(), keys)
                          : tr("%1: %2", "an action and its keys").arg(m_text->full_text(), keys));
    if (!m_is_listening && m_wanted.isEmpty())
        say(conflict_text(), true);
}

QString KeyRow::conflict_text() const
{
    for (const QKeySequence& key : m_keys.keys(m_id)) {
        const QStringList rivals = m_keys.rivals(m_id, key);
        if (!rivals.isEmpty()) {
            return tr("%1 is also “%2”, so neither of them works.")
                .arg(key.toString(QKeySequence::NativeText), m_keys.text(rivals.front()));
        }
    }
    return {};
}

void KeyRow::say(const QString& text, bool is_warning)
{
    m_note->set_role(is_warning ? Role::warning : Role::muted);
    m_note->set_text(text);
    m_note->setVisible(!text.isEmpty());
}

void KeyRow::listen()
{
    m_is_listening = true;
    m_wanted = {};
    m_take->hide();
    setFocusPolicy(Qt::StrongFocus);
    setFocus(Qt::OtherFocusReason);
    say(tr("Press the new keys. Backspace: no key at all. Esc: as it was."), false);
    update();
}

void KeyRow::stop_listening()
{
    m_is_listening = false;
    m_wanted = {};
    m_take->hide();
    setFocusPolicy(Qt::NoFocus);
    say(conflict_text(), true);
    update();
}

bool KeyRow::event(QEvent* event)
{
    if (m_is_listening) {
        // Nothing that is pressed now does what it usually does.
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            keyPressEvent(static_cast<QKeyEvent*>(event)); // Tab as well
            return true;
        }
    }
    return QWidget::event(event);
}

void KeyRow::keyPressEvent(QKeyEvent* event)
{
    if (!m_is_listening) {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    const bool is_plain = event->modifiers() == Qt::NoModifier;
    if (is_modifier(event->key()))
        return;
    if (is_plain && event->key() == Qt::Key_Escape) {
        stop_listening();
        m_change->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (is_plain && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)) {
        stop_listening();
        m_change->setFocus(Qt::OtherFocusReason);
        Q_EMIT keys_wanted(m_id, {}, {});
        return;
    }
    int key = event->key();
    Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (key == Qt::Key_Backtab)
        key = Qt::Key_Tab;
    // "Ctrl+?" is what a keyboard calls Shift+/: the sign says it all.
    if ((modifiers & Qt::ShiftModifier) && key < Qt::Key_Escape && !(key >= Qt::Key_A && key <= Qt::Key_Z))
        modifiers &= ~Qt::ShiftModifier;
    take(QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key))));
}

void KeyRow::take(const QKeySequence& sequence)
{
    const QString shown = sequence.toString(QKeySequence::NativeText);
    if (!may_be_heard_everywhere(sequence[0])) {
        say(tr("%1 is needed for writing. Take Ctrl, Alt or a function key with it.").arg(shown), true);
        return;
    }
    const QStringList rivals = m_keys.rivals(m_id, sequence);
    if (rivals.isEmpty()) {
        stop_listening();
        m_change->setFocus(Qt::OtherFocusReason);
        Q_EMIT keys_wanted(m_id, sequence.toString(QKeySequence::PortableText), {});
        return;
    }
    const QString rival = m_keys.text(rivals.front());
    const KeyAction* action = find_key_action(rivals.front());
    if (action && action->is_fixed) {
        say(tr("%1 is “%2”, which always has it. Press other keys.").arg(shown, rival), true);
        return;
    }
    m_wanted = sequence;
    m_is_listening = false;
    say(tr("%1 is “%2” until now.").arg(shown, rival), true);
    m_take->set_word(tr("Take it from there"));
    m_take->set_name(tr("Take %1 from “%2”").arg(shown, rival));
    m_take->show();
    m_take->setFocus(Qt::OtherFocusReason);
    update();
}

void KeyRow::focusOutEvent(QFocusEvent* event)
{
    if (m_is_listening)
        stop_listening();
    QWidget::focusOutEvent(event);
}

void KeyRow::restyle()
{
    layout()->setContentsMargins(m_theme.space(Space::small), m_theme.space(Space::tight), m_theme.space(Space::small),
                                 m_theme.space(Space::tight));
    layout()->setSpacing(m_theme.space(Space::tight));
    for (QLayout* line : layout()->findChildren<QHBoxLayout*>())
        line->setSpacing(m_theme.space(Space::small));
    update();
}

void KeyRow::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_is_listening)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::focus), 2));
    painter.setBrush(m_theme.color(Role::accent_soft));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.scaled(corner), m_theme.scaled(corner));
}

} // namespace opsdeck::widgets
