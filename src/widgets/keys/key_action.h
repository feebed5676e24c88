// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace opsdeck::widgets {

/// Where a key is heard.
enum class KeyScope {
    window,   ///< everywhere
    timeline, ///< while the timeline has the focus
    composer, ///< while something is written
    list,     ///< while a list, a tile or a card has the focus
};

/// Under which heading an action stands.
enum class KeyGroup { find, go, room, write, timeline, look, app };

/// One thing that can be done by keyboard.
struct KeyAction {
    const char* id;
    const char* text; ///< English, translated in the context "KeyAction"
    KeyGroup group;
    KeyScope scope;
    const char* keys;      ///< portable text, separated by blanks
    bool is_fixed = false; ///< belongs to a part that handles it itself; shown, but not changed
};

/// Every action, in the order in which people read it. Ids are stable: settings are kept by them.
[[nodiscard]] std::span<const KeyAction> key_actions();
/// nullptr: no such action.
[[nodiscard]] const KeyAction* find_key_action(const QString& id);

// In the language of today.
[[nodiscard]] QString text_of(const KeyAction& action);
[[nodiscard]] QString text_of(KeyGroup group);
[[nodiscard]] QStringList default_keys(const KeyAction& action);

} // namespace opsdeck::widgets
