// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/bus/desktop_notifier.h"

#include "app/platform/desktop/bus/bubble_text.h"
#include "core/logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <utility>

namespace opsdeck::app {
namespace {

const QLatin1String service("org.freedesktop.Notifications");
const QLatin1String path("/org/freedesktop/Notifications");
constexpr uint closed_by_person = 2;

QDBusMessage method(const QString& name) { return QDBusMessage::createMethodCall(service, path, service, name); }

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(on_action(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("ActivationToken"), this, SLOT(on_token(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(on_closed(uint, uint)));
    auto* watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &DesktopNotifier::forget_server);
}

void DesktopNotifier::notify(const Notice& notice)
{
    if (!m_bus.isConnected()) {
        tell_once(QStringLiteral("no session bus"));
        return;
    }
    m_bubbles[notice.key].next = notice;
    go_on(notice.key);
}

void DesktopNotifier::withdraw(const QString& key)
{
    const auto found = m_bubbles.find(key);
    if (found == m_bubbles.end())
        return;
    const uint id = std::exchange(found->id, 0);
    found->next.reset();
    if (id != 0)
        close(id);
    // While it is being asked for there is nothing to close yet: the answer finds nobody waiting and closes it.
    m_bubbles.erase(found);
}

void DesktopNotifier::withdraw_all()
{
    const QStringList keys = m_bubbles.keys();
    for (const QString& key : keys)
        withdraw(key);
}

void DesktopNotifier::go_on(const QString& key)
{
    if (!m_capabilities) {
        ask_for_capabilities();
        return;
    }
    const auto found = m_bubbles.find(key);
    if (found == m_bubbles.end() || found->sending != 0 || !found->next)
        return;
    const Notice notice = *std::exchange(found->next, std::nullopt);
    send(key, notice);
}

void DesktopNotifier::ask_for_capabilities()
{
    if (std::exchange(m_asks_for_capabilities, true))
        return;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(method(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asks_for_capabilities = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError()) {
            tell_once(reply.error().message());
            m_bubbles.clear();
            return;
        }
        m_capabilities = reply.value();
        const QStringList keys = m_bubbles.keys();
        for (const QString& key : keys)
            go_on(key);
    });
}

void DesktopNotifier::send(const QString& key, const Notice& notice)
{
    Bubble& bubble = m_bubbles[key];
    const quint64 call_number = ++m_calls;
    bubble.sending = call_number;
    const BubbleText text = bubble_text(notice.title, notice.body, *m_capabilities);
    QStringList actions;
    if (m_capabilities->contains(QLatin1String("actions"))) {
        for (const NoticeAction& action : notice.actions)
            actions << action.id << action.label;
    }
    const QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("opsdeck")},
        {QStringLiteral("category"), QStringLiteral("im.received")},
        {QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(notice.urgency))},
    };
    QDBusMessage call = method(QStringLiteral("Notify"));
    call.setArguments(
        {QStringLiteral("Opsdeck"), bubble.id, QStringLiteral("opsdeck"), text.title, text.body, actions, hints, -1});
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key, call_number] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        const auto found = m_bubbles.find(key);
        const bool is_wanted = found != m_bubbles.end() && found->sending == call_number;
        if (reply.isError()) {
            tell_once(reply.error().message());
            if (is_wanted)
                m_bubbles.erase(found);
            return;
        }
        if (!is_wanted) {
            close(reply.value());
            return;
        }
        found->sending = 0;
        found->id = reply.value();
        go_on(key);
    });
}

void DesktopNotifier::close(uint id)
{
    QDBusMessage call = method(QStringLiteral("CloseNotification"));
    call.setArguments({id});
    m_bus.asyncCall(call);
}

void DesktopNotifier::forget_server()
{
    m_capabilities.reset();
    // What has not been shown yet is for the next server: the first bubble of a session is what starts one.
    const QStringList keys = m_bubbles.keys();
    for (const QString& key : keys) {
        Bubble& bubble = m_bubbles[key];
        if (bubble.next)
            bubble = {0, 0, std::move(bubble.next), {}};
        else
            m_bubbles.remove(key);
    }
    if (!m_bubbles.isEmpty())
        ask_for_capabilities();
}

QString DesktopNotifier::key_of(uint id) const
{
    for (auto bubble = m_bubbles.begin(); bubble != m_bubbles.end(); ++bubble) {
        if (bubble->id == id && id != 0)
            return bubble.key();
    }
    return {};
}

void DesktopNotifier::on_token(uint id, const QString& token)
{
    // Signals tell of everybody's bubbles.
    if (const QString key = key_of(id); !key.isEmpty())
        m_bubbles[key].token = token;
}

void DesktopNotifier::on_action(uint id, const QString& action)
{
    if (const QString key = key_of(id); !key.isEmpty())
        Q_EMIT activated(key, action, std::exchange(m_bubbles[key].token, QString()));
}

void DesktopNotifier::on_closed(uint id, uint reason)
{
    const QString key = key_of(id);
    if (key.isEmpty())
        return;
    Bubble& bubble = m_bubbles[key];
    bubble.id = 0;
    if (bubble.sending == 0 && !bubble.next)
        m_bubbles.remove(key);
    if (reason == closed_by_person)
        Q_EMIT dismissed(key);
}

void DesktopNotifier::tell_once(const QString& reason)
{
    if (!std::exchange(m_told, true))
        qCWarning(log_app).noquote() << "the desktop shows no notifications here:" << reason;
}

} // namespace opsdeck::app
