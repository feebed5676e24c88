// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/bus/idle_inhibitor.h"

#include "core/logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace opsdeck::app {
namespace {

QDBusMessage method(const QString& name)
{
    const QString service = QStringLiteral("org.freedesktop.ScreenSaver");
    return QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/ScreenSaver"), service, name);
}

} // namespace

IdleInhibitor::IdleInhibitor(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{}

IdleInhibitor::~IdleInhibitor() { set_active(false); }

void IdleInhibitor::set_active(bool active)
{
    m_is_wanted = active;
    go_on();
}

void IdleInhibitor::go_on()
{
    if (m_is_asking || !m_bus.isConnected() || m_is_wanted == (m_cookie != 0))
        return;
    if (!m_is_wanted) {
        QDBusMessage call = method(QStringLiteral("UnInhibit"));
        call.setArguments({std::exchange(m_cookie, 0U)});
        m_bus.asyncCall(call);
        return;
    }
    m_is_asking = true;
    QDBusMessage call = method(QStringLiteral("Inhibit"));
    call.setArguments({QStringLiteral("Opsdeck"), tr("Wall mode: the situation stays on the screen")});
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_is_asking = false;
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            qCDebug(log_app).noquote() << "the screen may go dark in wall mode:" << reply.error().message();
            m_is_wanted = false;
            return;
        }
        m_cookie = reply.value();
        go_on();
    });
}

} // namespace opsdeck::app
