// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/account_choice.h"

#include "opsflow/session/server_name.h"
#include "opsflow/session/sign_in.h"
#include "store/userdata/userdata.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {
namespace {

core::Error not_signed_in()
{
    return {core::ErrorKind::unauthenticated,
            QCoreApplication::translate("Session", "Nobody is signed in on this profile. Sign in first."),
            {}};
}

/// The account used last, of this server or of any when none is named.
QCoro::Task<core::Result<std::optional<store::Account>>> last_account(QString profile_dir, QString server)
{
    store::StoreLocation location;
    location.userdata_dir = profile_dir;
    store::OpenReport report; // told again by the store itself
    core::Result<std::unique_ptr<store::Userdata>> userdata = store::Userdata::open(location, report);
    if (!userdata)
        co_return core::failure(userdata.error());
    if (server.isEmpty()) {
        auto reading = (*userdata)->accounts().last_used();
        co_return co_await reading;
    }
    auto reading = (*userdata)->accounts().of_server(server);
    const core::Result<std::vector<store::Account>> accounts = co_await reading;
    if (!accounts)
        co_return core::failure(accounts.error());
    if (accounts->empty())
        co_return std::optional<store::Account>();
    co_return accounts->front();
}

} // namespace

QCoro::Task<core::Result<SessionRequest>> choose_account(ConsoleOptions options)
{
    SessionRequest request;
    request.team = options.team;
    request.room = options.room;
    request.token = options.token;
    if (!options.server_url.isEmpty()) {
        QString pasted = options.server_url.trimmed();
        if (!pasted.contains(QLatin1String("://")))
            pasted.prepend(QLatin1String("https://"));
        const core::Result<mattermost::ServerAddress> address = mattermost::ServerAddress::from_base(pasted);
        if (!address)
            co_return core::failure(address.error());
        request.server_url = address->text();
        request.server = options.server_name.isEmpty() ? request.server_url : options.server_name;
        if (!request.token.isEmpty())
            co_return request;
    }
    const core::Result<std::optional<store::Account>> account =
        co_await last_account(options.profile_dir, request.server);
    if (!account)
        co_return core::failure(account.error());
    if (!account->has_value())
        co_return core::failure(not_signed_in());
    request.server = (*account)->server;
    if (request.server_url.isEmpty()) {
        // A local room has no lasting address: whoever runs it names it.
        if (is_local_room(request.server))
            co_return core::failure(not_signed_in());
        request.server_url = request.server;
    }
    request.user = (*account)->user;
    request.username = (*account)->username;
    if (request.token.isEmpty() && options.secrets) {
        const QString key = token_key(request.server, request.user);
        const core::Result<QString> kept = co_await read_secret(options.secrets, key);
        if (kept)
            request.token = *kept;
        else if (kept.error().kind != core::ErrorKind::not_found)
            co_return core::failure(kept.error());
    }
    if (request.token.isEmpty())
        co_return core::failure(not_signed_in());
    co_return request;
}

} // namespace opsdeck::opsflow
