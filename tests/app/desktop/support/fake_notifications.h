// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <utility>

namespace opsdeck::test {

/// A server of bubbles that remembers what it was told.
class FakeNotifications final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint id = 0;
        uint replaced = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    FakeNotifications(QDBusConnection bus, QStringList capabilities)
        : m_bus(std::move(bus))
        , m_capabilities(std::move(capabilities))
    {
        m_bus.registerObject(path(), this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_is_registered = m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    ~FakeNotifications() override
    {
        m_bus.unregisterObject(path());
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
    }

    [[nodiscard]] bool is_registered() const { return m_is_registered; }
    [[nodiscard]] const QList<Shown>& shown() const { return m_shown; }
    [[nodiscard]] const QList<uint>& closed() const { return m_closed; }
    /// Answers come only after answer_held().
    void hold_answers() { m_holds = true; }
    void answer_held()
    {
        m_holds = false;
        for (const QDBusMessage& answer : std::exchange(m_held, {}))
            m_bus.send(answer);
    }

public Q_SLOTS:
    QStringList GetCapabilities() { return m_capabilities; } // NOLINT(readability-identifier-naming)
    uint Notify(const QString& /*program*/, uint replaces, const QString& /*icon*/, const QString& title, // NOLINT
                const QString& body, const QStringList& actions, const QVariantMap& hints, int /*timeout*/)
    {
        const uint id = replaces != 0 ? replaces : ++m_last_id;
        m_shown.append({id, replaces, title, body, actions, hints});
        if (m_holds) {
            setDelayedReply(true);
            m_held.append(message().createReply(QVariant::fromValue(id)));
        }
        return id;
    }
    void CloseNotification(uint id) // NOLINT(readability-identifier-naming)
    {
        m_closed.append(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);  // NOLINT(readability-identifier-naming)
    void ActivationToken(uint id, const QString& token); // NOLINT(readability-identifier-naming)
    void NotificationClosed(uint id, uint reason);       // NOLINT(readability-identifier-naming)

private:
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }

    QDBusConnection m_bus;
    QStringList m_capabilities;
    bool m_is_registered = false;
    bool m_holds = false;
    QList<QDBusMessage> m_held;
    uint m_last_id = 40;
    QList<Shown> m_shown;
    QList<uint> m_closed;
};

} // namespace opsdeck::test
