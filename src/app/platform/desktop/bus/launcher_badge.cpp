// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/bus/launcher_badge.h"

#include <QDBusMessage>
#include <QVariantMap>

namespace opsdeck::app {

LauncherBadge::LauncherBadge(const QDBusConnection& bus)
    : m_bus(bus)
{}

void LauncherBadge::set_count(int count, bool is_urgent)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage update =
        QDBusMessage::createSignal(QStringLiteral("/com/canonical/unity/launcherentry/opsdeck"),
                                   QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    const QVariantMap properties{{QStringLiteral("count"), static_cast<qlonglong>(count)},
                                 {QStringLiteral("count-visible"), count > 0},
                                 {QStringLiteral("urgent"), is_urgent && count > 0}};
    update.setArguments({QStringLiteral("application://opsdeck.desktop"), properties});
    m_bus.send(update);
}

} // namespace opsdeck::app
