// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile_settings.h"
#include "cli/commands/commands.h"
#include "opsflow/session/sign_in.h"

#include <QCoreApplication>

namespace opsdeck::cli {

using core::ErrorKind;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("LoginCommand", text); }

} // namespace

QCoro::Task<ExitCode> login_command(Context* context)
{
    opsflow::SignInRequest request;
    request.server_url = context->line.arguments.isEmpty() ? context->line.server : context->line.arguments.front();
    if (request.server_url.isEmpty())
        request.server_url = context->terminal.ask(tr("Server (any link of it will do):"), false);
    request.token = context->line.token.isEmpty() ? qEnvironmentVariable("OPSDECK_TOKEN") : context->line.token;
    if (request.server_url.isEmpty())
        co_return context->fail({ErrorKind::invalid_input, tr("login needs the address of a server."), {}});
    if (request.token.isEmpty()) {
        request.login = context->line.login;
        // What comes through a pipe without a name is a token.
        if (request.login.isEmpty() && context->terminal.can_ask())
            request.login = context->terminal.ask(tr("User name or e-mail (empty: a personal access token):"), false);
        if (request.login.isEmpty())
            request.token = context->terminal.ask(tr("Token:"), true);
        else
            request.password = context->terminal.ask(tr("Password:"), true);
    }
    if (request.token.isEmpty() && request.password.isEmpty())
        co_return context->fail({ErrorKind::invalid_input, tr("login needs a password or a token."), {}});

    auto signed_in = co_await opsflow::sign_in(request, context->secrets.get(), context->profile);
    if (!signed_in && signed_in.error().detail == QLatin1String("mfa_required") && context->terminal.can_ask()) {
        request.mfa_code = context->terminal.ask(tr("Code of your authenticator:"), false);
        signed_in = co_await opsflow::sign_in(request, context->secrets.get(), context->profile);
    }
    if (!signed_in)
        co_return context->fail(signed_in.error());
    if (auto done = app::remember_server(context->profile, signed_in->server_url); !done)
        co_return context->fail(done.error());
    if (context->line.json) {
        context->print_row({{QStringLiteral("server"), signed_in->server_url},
                            {QStringLiteral("user"), signed_in->user.value()},
                            {QStringLiteral("username"), signed_in->username}});
    } else {
        context->terminal.print(tr("Signed in to %1 as %2. The token is kept in %3.")
                                    .arg(signed_in->server_url, signed_in->username, context->secrets->describe()));
    }
    co_return ExitCode::succeeded;
}

} // namespace opsdeck::cli
