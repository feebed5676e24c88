// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace opsdeck::app {

/// Keeps the screen from going dark while the window is a wall (org.freedesktop.ScreenSaver). The desktop forgets it
/// when the program ends, however it ends. Without a bus it does nothing. One thread with an event loop.
class IdleInhibitor final : public QObject {
    Q_OBJECT

public:
    explicit IdleInhibitor(const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);
    ~IdleInhibitor() override;

    void set_active(bool active);

private:
    void go_on();

    QDBusConnection m_bus;
    bool m_is_wanted = false;
    bool m_is_asking = false;
    uint m_cookie = 0; ///< the desktop's receipt; 0: none
};

} // namespace opsdeck::app
