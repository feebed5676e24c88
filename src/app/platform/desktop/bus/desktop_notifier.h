// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

class QDBusPendingCallWatcher;

namespace opsdeck::app {

struct NoticeAction {
    QString id;    ///< "default" is a click on the bubble itself
    QString label; ///< for people
};

/// One bubble. Everything is plain text, wherever it came from.
struct Notice {
    enum class Urgency { low, normal, critical };

    QString key; ///< one bubble a key: the next one with it replaces the last; a post id, a run id
    QString title;
    QString body;
    QList<NoticeAction> actions;
    Urgency urgency = Urgency::normal;
};

/// Bubbles of the desktop (org.freedesktop.Notifications). Never waits for the bus. Without a bus or a server of
/// bubbles it does nothing, and says so once in the log. One thread with an event loop.
class DesktopNotifier final : public QObject {
    Q_OBJECT

public:
    explicit DesktopNotifier(const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);

    void notify(const Notice& notice);
    /// The bubble is not needed any more: its post was read elsewhere.
    void withdraw(const QString& key);
    void withdraw_all();

Q_SIGNALS:
    /// A person chose an action. `activation_token` lets a window come to the front; often empty.
    void activated(const QString& key, const QString& action, const QString& activation_token);
    /// A person put the bubble away.
    void dismissed(const QString& key);

private Q_SLOTS:
    void on_action(uint id, const QString& action);
    void on_token(uint id, const QString& token);
    void on_closed(uint id, uint reason);

private:
    struct Bubble {
        uint id = 0;                ///< the server's; 0: it has none
        quint64 sending = 0;        ///< the call that has not been answered yet; 0: none
        std::optional<Notice> next; ///< shown as soon as it can be
        QString token;              ///< told before the action it belongs to
    };

    void ask_for_capabilities();
    void forget_server();
    /// Sends what is due for a key, if the last answer has come.
    void go_on(const QString& key);
    void send(const QString& key, const Notice& notice);
    void close(uint id);
    void tell_once(const QString& reason);
    [[nodiscard]] QString key_of(uint id) const;

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities;
    bool m_asks_for_capabilities = false;
    bool m_told = false;
    quint64 m_calls = 0;
    QHash<QString, Bubble> m_bubbles;
};

} // namespace opsdeck::app
