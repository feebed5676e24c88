// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace opsdeck::test {

/// A message bus that nobody else is on: no service of the machine can answer or be disturbed. Ends with the object.
class PrivateBus final {
public:
    PrivateBus();
    ~PrivateBus();

    /// False when dbus-daemon could not be started (package dbus-daemon).
    [[nodiscard]] bool is_running() const { return !m_address.isEmpty(); }
    /// A new connection, as another program would have it; closed with the bus.
    [[nodiscard]] QDBusConnection connection();

private:
    QTemporaryDir m_dir;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace opsdeck::test
