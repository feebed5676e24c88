// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

namespace opsdeck::app {

/// The number on the program's icon in docks and taskbars that know it (Unity's launcher protocol: Plasma, Ubuntu and
/// others). Everywhere else it does nothing. Any thread; nothing is waited for.
class LauncherBadge final {
public:
    explicit LauncherBadge(const QDBusConnection& bus = QDBusConnection::sessionBus());

    /// How many things need the person; 0 takes the number away. `is_urgent` asks the dock for attention.
    void set_count(int count, bool is_urgent = false);

private:
    QDBusConnection m_bus;
};

} // namespace opsdeck::app
