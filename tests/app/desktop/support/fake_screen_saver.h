// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QSet>

#include <utility>

namespace opsdeck::test {

/// A screen saver that counts who keeps it from working.
class FakeScreenSaver final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    explicit FakeScreenSaver(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/ScreenSaver"), this, QDBusConnection::ExportAllSlots);
        m_is_registered = m_bus.registerService(QStringLiteral("org.freedesktop.ScreenSaver"));
    }

    [[nodiscard]] bool is_registered() const { return m_is_registered; }
    [[nodiscard]] qsizetype held() const { return m_held.size(); }
    [[nodiscard]] qsizetype asked() const { return m_asked; }

public Q_SLOTS:
    uint Inhibit(const QString& /*program*/, const QString& /*reason*/) // NOLINT(readability-identifier-naming)
    {
        const uint cookie = 100 + static_cast<uint>(++m_asked);
        m_held.insert(cookie);
        return cookie;
    }
    void UnInhibit(uint cookie) { m_held.remove(cookie); } // NOLINT(readability-identifier-naming)

private:
    QDBusConnection m_bus;
    bool m_is_registered = false;
    int m_asked = 0;
    QSet<uint> m_held;
};

} // namespace opsdeck::test
