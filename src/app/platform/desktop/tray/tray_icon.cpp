// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/tray/tray_icon.h"

#include "app/platform/desktop/tray/tray_badge.h"

#include <QAction>

namespace opsdeck::app {

TrayIcon::TrayIcon(const QIcon& icon, QObject* parent)
    : QObject(parent)
    , m_icon(icon)
{
    connect(m_menu.addAction(tr("Show Opsdeck")), &QAction::triggered, this, &TrayIcon::show_wanted);
    connect(m_menu.addAction(tr("New command")), &QAction::triggered, this, &TrayIcon::new_command_wanted);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &TrayIcon::quit_wanted);
    connect(&m_tray, &QSystemTrayIcon::activated, this, &TrayIcon::on_activated);
    m_tray.setContextMenu(&m_menu);
    update();
}

TrayIcon::~TrayIcon() { m_tray.setContextMenu(nullptr); }

void TrayIcon::set_shown(bool shown) { m_tray.setVisible(shown); }

bool TrayIcon::is_reachable() const { return m_tray.isVisible() && QSystemTrayIcon::isSystemTrayAvailable(); }

void TrayIcon::set_count(int count, bool is_urgent)
{
    if (count == m_count && is_urgent == m_is_urgent)
        return;
    m_count = count;
    m_is_urgent = is_urgent;
    update();
}

void TrayIcon::on_activated(QSystemTrayIcon::ActivationReason reason)
{
    switch (reason) {
    case QSystemTrayIcon::Trigger:
    case QSystemTrayIcon::DoubleClick:
        Q_EMIT show_wanted();
        break;
    case QSystemTrayIcon::MiddleClick:
        Q_EMIT new_command_wanted();
        break;
    default:
        break;
    }
}

void TrayIcon::update()
{
    m_tray.setIcon(badged_icon(m_icon, m_count, m_is_urgent));
    const QString text = m_is_urgent ? tr("Opsdeck: %n urgent thing(s) need you", nullptr, m_count)
                                     : tr("Opsdeck: %n thing(s) need you", nullptr, m_count);
    m_tray.setToolTip(m_count > 0 ? text : tr("Opsdeck: nothing needs you"));
}

} // namespace opsdeck::app
