// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/key_action.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace opsdeck::widgets {
namespace {

using enum KeyGroup;
constexpr auto everywhere = KeyScope::window;

constexpr std::array table{
    KeyAction{"palette.open", QT_TRANSLATE_NOOP("KeyAction", "Find or run anything"), find, everywhere, "Ctrl+K"},
    KeyAction{"palette.commands", QT_TRANSLATE_NOOP("KeyAction", "Find a command"), find, everywhere,
              "Ctrl+Shift+P F1"},
    KeyAction{"find.all", QT_TRANSLATE_NOOP("KeyAction", "Search all rooms"), find, everywhere, "Ctrl+Shift+F Ctrl+F"},

    KeyAction{"page.rooms", QT_TRANSLATE_NOOP("KeyAction", "Rooms"), go, everywhere, "Ctrl+1"},
    KeyAction{"page.situation", QT_TRANSLATE_NOOP("KeyAction", "Situation"), go, everywhere, "Ctrl+2"},
    KeyAction{"page.dashboards", QT_TRANSLATE_NOOP("KeyAction", "Dashboards"), go, everywhere, "Ctrl+3"},
    KeyAction{"page.runs", QT_TRANSLATE_NOOP("KeyAction", "Runs"), go, everywhere, "Ctrl+4"},
    KeyAction{"page.gaps", QT_TRANSLATE_NOOP("KeyAction", "Gaps"), go, everywhere, "Ctrl+6"},
    KeyAction{"page.settings", QT_TRANSLATE_NOOP("KeyAction", "Settings"), go, everywhere, "Ctrl+8"},
    KeyAction{"region.next", QT_TRANSLATE_NOOP("KeyAction", "Next part of the window"), go, everywhere, "F6"},
    KeyAction{"region.previous", QT_TRANSLATE_NOOP("KeyAction", "Previous part of the window"), go, everywhere,
              "Shift+F6"},
    KeyAction{"go.back", QT_TRANSLATE_NOOP("KeyAction", "Back"), go, everywhere, "Alt+Left"},
    KeyAction{"go.forward", QT_TRANSLATE_NOOP("KeyAction", "Forward"), go, everywhere, "Alt+Right"},

    KeyAction{"room.previous", QT_TRANSLATE_NOOP("KeyAction", "Previous room"), room, everywhere, "Alt+Up"},
    KeyAction{"room.next", QT_TRANSLATE_NOOP("KeyAction", "Next room"), room, everywhere, "Alt+Down"},
    KeyAction{"room.previous_unread", QT_TRANSLATE_NOOP("KeyAction", "Previous unread room"), room, everywhere,
              "Alt+Shift+Up"},
    KeyAction{"room.next_unread", QT_TRANSLATE_NOOP("KeyAction", "Next unread room"), room, everywhere,
              "Alt+Shift+Down"},
    KeyAction{"room.last_two", QT_TRANSLATE_NOOP("KeyAction", "Switch between the last two rooms"), room, everywhere,
              "Ctrl+Tab"},
    KeyAction{"rooms.unread_filter", QT_TRANSLATE_NOOP("KeyAction", "Show unread rooms only"), room, everywhere,
              "Ctrl+Shift+U"},

    KeyAction{"composer.focus", QT_TRANSLATE_NOOP("KeyAction", "Write in this room"), write, everywhere,
              "Ctrl+Shift+L"},
    KeyAction{"composer.attach", QT_TRANSLATE_NOOP("KeyAction", "Attach a file"), write, everywhere, "Ctrl+U"},
    KeyAction{"composer.command", QT_TRANSLATE_NOOP("KeyAction", "Enter a command (in an empty message)"), write,
              KeyScope::composer, "/", true},
    KeyAction{"composer.history_back", QT_TRANSLATE_NOOP("KeyAction", "What I wrote before"), write, KeyScope::composer,
              "Ctrl+Up", true},
    KeyAction{"composer.history_forward", QT_TRANSLATE_NOOP("KeyAction", "What I wrote after that"), write,
              KeyScope::composer, "Ctrl+Down", true},
    KeyAction{"composer.edit_last", QT_TRANSLATE_NOOP("KeyAction", "Edit my last post (in an empty message)"), write,
              KeyScope::composer, "Up", true},
    KeyAction{"composer.reply_newest", QT_TRANSLATE_NOOP("KeyAction", "Reply to the newest post (in an empty message)"),
              write, KeyScope::composer, "Shift+Up", true},
    KeyAction{"layer.close", QT_TRANSLATE_NOOP("KeyAction", "Close what is open, then back to the message"), write,
              KeyScope::composer, "Esc", true},

    KeyAction{"timeline.next", QT_TRANSLATE_NOOP("KeyAction", "Next post"), timeline, KeyScope::timeline, "J Down",
              true},
    KeyAction{"timeline.previous", QT_TRANSLATE_NOOP("KeyAction", "Previous post"), timeline, KeyScope::timeline,
              "K Up", true},
    KeyAction{"timeline.open", QT_TRANSLATE_NOOP("KeyAction", "Open the run or the thread"), timeline,
              KeyScope::timeline, "Return", true},
    KeyAction{"timeline.reply", QT_TRANSLATE_NOOP("KeyAction", "Reply"), timeline, KeyScope::timeline, "R", true},
    KeyAction{"timeline.thread", QT_TRANSLATE_NOOP("KeyAction", "Open the thread"), timeline, KeyScope::timeline, "T",
              true},
    KeyAction{"timeline.edit", QT_TRANSLATE_NOOP("KeyAction", "Edit my post"), timeline, KeyScope::timeline, "E", true},
    KeyAction{"timeline.delete", QT_TRANSLATE_NOOP("KeyAction", "Delete my post"), timeline, KeyScope::timeline, "Del",
              true},
    KeyAction{"timeline.unread", QT_TRANSLATE_NOOP("KeyAction", "Mark as unread from here"), timeline,
              KeyScope::timeline, "U", true},
    KeyAction{"timeline.copy_link", QT_TRANSLATE_NOOP("KeyAction", "Copy the link to the post"), timeline,
              KeyScope::timeline, "Y", true},
    KeyAction{"timeline.copy_text", QT_TRANSLATE_NOOP("KeyAction", "Copy the post as text"), timeline,
              KeyScope::timeline, "Shift+Y", true},
    KeyAction{"timeline.react", QT_TRANSLATE_NOOP("KeyAction", "React, or ask for a gap too"), timeline,
              KeyScope::timeline, "+", true},

    KeyAction{"side.toggle", QT_TRANSLATE_NOOP("KeyAction", "Show or hide the side panel"), look, everywhere, "Ctrl+."},
    KeyAction{"wall.toggle", QT_TRANSLATE_NOOP("KeyAction", "Wall mode"), look, everywhere, "F11"},
    KeyAction{"text.larger", QT_TRANSLATE_NOOP("KeyAction", "Larger text"), look, everywhere, "Ctrl+= Ctrl++"},
    KeyAction{"text.smaller", QT_TRANSLATE_NOOP("KeyAction", "Smaller text"), look, everywhere, "Ctrl+-"},
    KeyAction{"text.normal", QT_TRANSLATE_NOOP("KeyAction", "Normal text size"), look, everywhere, "Ctrl+0"},

    KeyAction{"keys.show", QT_TRANSLATE_NOOP("KeyAction", "Keyboard shortcuts"), app, everywhere, "Ctrl+/"},
    KeyAction{"app.settings", QT_TRANSLATE_NOOP("KeyAction", "Settings of Opsdeck"), app, everywhere,
              "Ctrl+Shift+A Ctrl+,"},
    KeyAction{"app.quit", QT_TRANSLATE_NOOP("KeyAction", "Quit"), app, everywhere, "Ctrl+Q"},
};

} // namespace

std::span<const KeyAction> key_actions() { return table; }

const KeyAction* find_key_action(const QString& id)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const KeyAction& action) { return id == QLatin1String(action.id); });
    return found != table.end() ? &*found : nullptr;
}

QString text_of(const KeyAction& action) { return QCoreApplication::translate("KeyAction", action.text); }

QString text_of(KeyGroup group)
{
    switch (group) {
    case KeyGroup::find:
        return QCoreApplication::translate("KeyAction", "Find and run");
    case KeyGroup::go:
        return QCoreApplication::translate("KeyAction", "Go to");
    case KeyGroup::room:
        return QCoreApplication::translate("KeyAction", "Between rooms");
    case KeyGroup::write:
        return QCoreApplication::translate("KeyAction", "Write");
    case KeyGroup::timeline:
        return QCoreApplication::translate("KeyAction", "On a post");
    case KeyGroup::look:
        return QCoreApplication::translate("KeyAction", "What is shown");
    case KeyGroup::app:
        break;
    }
    return QCoreApplication::translate("KeyAction", "Opsdeck");
}

QStringList default_keys(const KeyAction& action)
{
    return QString::fromLatin1(action.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace opsdeck::widgets
