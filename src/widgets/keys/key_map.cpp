// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/key_map.h"

#include <QAction>
#include <QWidget>

namespace opsdeck::widgets {
namespace {

QList<QKeySequence> sequences(const QStringList& portable)
{
    QList<QKeySequence> read;
    for (const QString& text : portable) {
        const auto sequence = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!sequence.isEmpty() && sequence[0].key() != Qt::Key_unknown && !read.contains(sequence))
            read << sequence;
    }
    return read;
}

QStringList portable(const QList<QKeySequence>& sequences)
{
    QStringList texts;
    for (const QKeySequence& sequence : sequences)
        texts << sequence.toString(QKeySequence::PortableText);
    return texts;
}

bool is_single(const QKeySequence& sequence)
{
    const QKeyCombination keys = sequence[0];
    const bool has_modifier = keys.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !has_modifier && keys.key() >= Qt::Key_Space && keys.key() < Qt::Key_Escape;
}

bool heard_together(KeyScope one, KeyScope other)
{
    return one == other || one == KeyScope::window || other == KeyScope::window;
}

} // namespace

KeyMap::KeyMap(QObject* parent)
    : QObject(parent)
{}

void KeyMap::set_overrides(const Overrides& overrides)
{
    Overrides usable;
    for (const auto& [id, texts] : overrides) {
        const KeyAction* action = find_key_action(id);
        const QList<QKeySequence> read = sequences(texts);
        const bool is_readable = !read.isEmpty() || texts.isEmpty();
        if (action && !action->is_fixed && is_readable && read != default_keys(id))
            usable[id] = portable(read);
    }
    if (usable == m_overrides)
        return;
    m_overrides = usable;
    Q_EMIT changed();
}

void KeyMap::set_single_keys(bool are_on)
{
    if (m_single_keys == are_on)
        return;
    m_single_keys = are_on;
    Q_EMIT changed();
}

QList<QKeySequence> KeyMap::keys(const QString& id) const
{
    const KeyAction* action = find_key_action(id);
    if (!action)
        return {};
    const auto changed = m_overrides.find(id);
    QList<QKeySequence> keys = changed != m_overrides.end() ? sequences(changed->second) : default_keys(id);
    if (!m_single_keys && (action->scope == KeyScope::timeline || action->scope == KeyScope::list))
        keys.removeIf(is_single);
    return keys;
}

QList<QKeySequence> KeyMap::default_keys(const QString& id)
{
    const KeyAction* action = find_key_action(id);
    return action ? sequences(widgets::default_keys(*action)) : QList<QKeySequence>();
}

QString KeyMap::key_text(const QString& id) const
{
    const QList<QKeySequence> found = keys(id);
    return found.isEmpty() ? QString() : found.front().toString(QKeySequence::NativeText);
}

QString KeyMap::text(const QString& id) const
{
    const KeyAction* action = find_key_action(id);
    return action ? text_of(*action) : QString();
}

QString KeyMap::text_with_key(const QString& id) const
{
    const QString key = key_text(id);
    return key.isEmpty() ? text(id) : tr("%1 (%2)", "an action and its key").arg(text(id), key);
}

std::vector<KeyMap::Conflict> KeyMap::conflicts() const
{
    std::vector<Conflict> found;
    QStringList seen;
    for (const KeyAction& action : key_actions()) {
        const QString id = QLatin1String(action.id);
        for (const QKeySequence& sequence : keys(id)) {
            const QString text = sequence.toString(QKeySequence::PortableText);
            const QStringList others = rivals(id, sequence);
            if (others.isEmpty() || seen.contains(text))
                continue;
            seen << text;
            found.push_back({text, QStringList{id} + others});
        }
    }
    return found;
}

QStringList KeyMap::rivals(const QString& id, const QKeySequence& sequence) const
{
    QStringList found;
    const KeyAction* asking = find_key_action(id);
    for (const KeyAction& action : key_actions()) {
        const QString other = QLatin1String(action.id);
        if (asking && &action != asking && heard_together(asking->scope, action.scope) &&
            keys(other).contains(sequence))
            found << other;
    }
    return found;
}

QAction* KeyMap::make_action(const QString& id, QWidget* owner)
{
    auto* action = new QAction(owner);
    action->setObjectName(id);
    const KeyAction* known = find_key_action(id);
    Q_ASSERT_X(known, "KeyMap", qPrintable(id));
    const bool is_window = !known || known->scope == KeyScope::window;
    action->setShortcutContext(is_window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    refresh(*action);
    connect(this, &KeyMap::changed, action, [this, action] { refresh(*action); });
    return action;
}

void KeyMap::retranslate() { Q_EMIT changed(); }

void KeyMap::refresh(QAction& action) const
{
    const QString id = action.objectName();
    action.setText(text(id));
    action.setToolTip(text_with_key(id));
    if (const QList<QKeySequence> found = keys(id); found != action.shortcuts())
        action.setShortcuts(found);
}

} // namespace opsdeck::widgets
