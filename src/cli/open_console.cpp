// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/open_console.h"

#include "cli/profile_settings.h"

#include <QCoreApplication>

#include <utility>

namespace opsdeck::cli {

using core::failure;
using core::Result;

QCoro::Task<Result<OpenConsole>> open_console(Context* context, bool follow_live)
{
    OpenConsole opened;
    opsflow::ConsoleOptions options;
    options.profile_dir = context->profile;
    options.server_url = context->line.server;
    options.token = context->line.token.isEmpty() ? qEnvironmentVariable("OPSDECK_TOKEN") : context->line.token;
    options.team = context->line.team;
    options.room = context->line.room;
    options.pack_dirs = context->pack_dirs();
    options.supervisor_program = context->paths.supervisor;
    options.follow_live = follow_live;
    options.secrets = context->secrets.get();
    options.clock = &context->clock;

    if (options.server_url.isEmpty())
        options.server_url = signed_in_server(context->profile);
    if (options.server_url.isEmpty()) {
        opened.local_room = std::make_unique<LocalRoomHost>(context->profile);
        auto access = opened.local_room->enter();
        if (!access)
            co_return failure(access.error());
        options.server_url = access->url;
        options.token = access->token;
        if (options.team.isEmpty())
            options.team = access->team;
    }

    auto console = co_await opsflow::Console::open(std::move(options));
    if (!console)
        co_return failure(console.error());
    opened.console = std::move(*console);
    for (const QString& notice : opened.console->notices())
        context->terminal.complain(notice);
    if (!opened.console->identity().is_confirmed) {
        context->terminal.complain(QCoreApplication::translate(
            "OpenConsole", "The server is not reachable: this is what this computer has seen of it so far."));
    }
    co_return opened;
}

} // namespace opsdeck::cli
