// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/account_opening.h"

#include "app/profile/profile_settings.h"

#include <QDir>

namespace opsdeck::app {

QStringList pack_shelves(const ProgramPaths& paths, const QString& profile)
{
    QStringList shelves;
    if (!paths.starter_packs.isEmpty())
        shelves << paths.starter_packs;
    return shelves << profile + QStringLiteral("/packs");
}

QCoro::Task<core::Result<OpenAccount>> open_account(AccountRequest request)
{
    OpenAccount account;
    opsflow::ConsoleOptions options;
    options.profile_dir = request.profile;
    options.server_url = request.server;
    options.token = request.token;
    options.team = request.team;
    options.room = request.room;
    options.pack_shelves = pack_shelves(request.paths, request.profile);
    for (const QString& pack : request.packs)
        options.pack_dirs << QDir(pack).absolutePath();
    options.supervisor_program = request.paths.supervisor;
    options.follow_live = request.follow_live;
    options.secrets = request.secrets;
    options.clock = request.clock;

    if (options.server_url.isEmpty())
        options.server_url = signed_in_server(request.profile);
    if (options.server_url.isEmpty()) {
        account.local_room = std::make_unique<LocalRoomHost>(request.profile);
        const core::Result<LocalRoomAccess> access = account.local_room->enter();
        if (!access)
            co_return core::failure(access.error());
        options.server_url = access->url;
        options.server_name = access->server;
        options.token = access->token;
        if (options.team.isEmpty())
            options.team = access->team;
    }
    core::Result<std::unique_ptr<opsflow::Console>> console = co_await opsflow::Console::open(std::move(options));
    if (!console)
        co_return core::failure(console.error());
    account.console = std::move(*console);
    co_return account;
}

} // namespace opsdeck::app
