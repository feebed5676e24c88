// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/open_console.h"

#include <QCoreApplication>

#include <utility>

namespace opsdeck::cli {

QCoro::Task<core::Result<OpenConsole>> open_console(Context* context, bool follow_live)
{
    app::AccountRequest request;
    request.profile = context->profile;
    request.server = context->line.server;
    request.token = context->line.token.isEmpty() ? qEnvironmentVariable("OPSDECK_TOKEN") : context->line.token;
    request.team = context->line.team;
    request.room = context->line.room;
    request.packs = context->line.packs;
    request.paths = context->paths;
    request.follow_live = follow_live;
    request.secrets = context->secrets.get();
    request.clock = &context->clock;
    core::Result<app::OpenAccount> opened = co_await app::open_account(std::move(request));
    if (!opened)
        co_return core::failure(opened.error());
    for (const QString& notice : opened->console->notices())
        context->terminal.complain(notice);
    if (!opened->console->identity().is_confirmed) {
        context->terminal.complain(QCoreApplication::translate(
            "OpenConsole", "The server is not reachable: this is what this computer has seen of it so far."));
    }
    co_return std::move(*opened);
}

} // namespace opsdeck::cli
