// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace opsdeck::app {

AccountDesk::AccountDesk(OpenAccount opened, const ProgramPaths& paths, const QString& profile,
                         opsflow::Confirmation& confirmation, const core::Clock& clock)
    : account(std::move(opened))
    , workspace(*account.console, confirmation, clock, {profile + QStringLiteral("/files/pasted"), QDir::homePath()})
    , sources(*account.console, clock)
    , dashboards(sources, clock)
{
    QStringList folders{profile + QStringLiteral("/dashboards")};
    if (!paths.dashboards.isEmpty())
        folders << paths.dashboards;
    dashboards.set_folders(folders);
}

QString AccountDesk::server_name() const
{
    if (account.is_local())
        return QCoreApplication::translate("AccountDesk", "Local room");
    const QUrl address(account.console->address());
    return address.host() + (address.path().size() > 1 ? address.path() : QString());
}

} // namespace opsdeck::app
