// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/support/private_bus.h"

#include <QFile>
#include <QUuid>

namespace opsdeck::test {

PrivateBus::PrivateBus()
{
    QFile config(m_dir.filePath(QStringLiteral("bus.conf")));
    if (!config.open(QIODevice::WriteOnly))
        return;
    config.write("<!DOCTYPE busconfig PUBLIC '-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN' "
                 "'http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd'>"
                 "<busconfig><type>session</type><listen>unix:dir=" +
                 QFile::encodeName(m_dir.path()) +
                 "</listen><auth>EXTERNAL</auth><policy context='default'><allow send_destination='*'/>"
                 "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
    config.close();
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                                                   QStringLiteral("--config-file=") + config.fileName()});
    if (m_daemon.waitForReadyRead(10'000))
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    for (const QString& name : m_names)
        QDBusConnection::disconnectFromBus(name);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

QDBusConnection PrivateBus::connection()
{
    m_names.append(QUuid::createUuid().toString());
    return QDBusConnection::connectToBus(m_address, m_names.constLast());
}

} // namespace opsdeck::test
