// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <utility>

using PortalSettings = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(PortalSettings)

namespace opsdeck::test {

/// The desktop's settings portal, with the settings of the test.
class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    FakePortal(QDBusConnection bus, PortalSettings settings)
        : m_bus(std::move(bus))
        , m_settings(std::move(settings))
    {
        qDBusRegisterMetaType<PortalSettings>();
        m_bus.registerObject(path(), this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_is_registered = m_bus.registerService(service());
    }
    ~FakePortal() override
    {
        m_bus.unregisterObject(path());
        m_bus.unregisterService(service());
    }

    [[nodiscard]] bool is_registered() const { return m_is_registered; }
    [[nodiscard]] int reads() const { return m_reads; }
    void set(const QString& group, const QString& key, const QVariant& value)
    {
        m_settings[group][key] = value;
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

public Q_SLOTS:
    PortalSettings ReadAll(const QStringList& groups) // NOLINT(readability-identifier-naming)
    {
        ++m_reads;
        PortalSettings answer;
        for (const QString& group : groups) {
            if (m_settings.contains(group))
                answer.insert(group, m_settings.value(group));
        }
        return answer;
    }

Q_SIGNALS:
    // NOLINTNEXTLINE(readability-identifier-naming)
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    static QString path() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
    static QString service() { return QStringLiteral("org.freedesktop.portal.Desktop"); }

    QDBusConnection m_bus;
    PortalSettings m_settings;
    bool m_is_registered = false;
    int m_reads = 0;
};

} // namespace opsdeck::test
