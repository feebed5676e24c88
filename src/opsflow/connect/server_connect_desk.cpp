// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/connect/server_connect_desk.h"

#include "mattermost/api/config_api.h"
#include "mattermost/api/rooms_api.h"
#include "mattermost/api/teams_api.h"
#include "mattermost/transport/transport.h"
#include "opsflow/connect/room_proposal.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace opsdeck::opsflow {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Connect)
};

/// A person is waiting: told after one attempt, and they press again.
mattermost::TransportOptions one_attempt()
{
    mattermost::TransportOptions options;
    options.retry.max_attempts = 1;
    return options;
}

bool is_loopback(const QString& host)
{
    const QHostAddress address(host);
    return host == QLatin1String("localhost") || (!address.isNull() && address.isLoopback());
}

/// How much an error says about what was meant: somebody who answers wrongly says more than nobody.
int weight(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::unreachable:
        return 1;
    case core::ErrorKind::timed_out:
        return 2;
    default:
        return 3;
    }
}

/// An answer that no Mattermost server gives.
core::Error not_mattermost(const mattermost::ServerAddress& address, const core::Error& error)
{
    return {core::ErrorKind::protocol,
            Text::tr("Something answers at %1, but it is not a Mattermost server.").arg(address.text()), error.detail};
}

bool is_foreign(const core::Error& error)
{
    return error.kind == core::ErrorKind::protocol || error.kind == core::ErrorKind::not_found;
}

ServerProbe told(const mattermost::ServerAddress& address, const mattermost::ServerConfig& config)
{
    ServerProbe probe;
    probe.address = address.text();
    probe.version = config.version();
    probe.site_name = config.value(QStringLiteral("SiteName"));
    probe.is_encrypted = address.is_encrypted();
    probe.is_this_computer = is_loopback(address.base().host());
    probe.takes_passwords = config.flag(QStringLiteral("EnableSignInWithEmail"), true) ||
                            config.flag(QStringLiteral("EnableSignInWithUsername"), true) ||
                            config.flag(QStringLiteral("EnableLdap"), false);
    const std::pair<const char*, const char*> others[] = {{"EnableSignUpWithGitLab", "GitLab"},
                                                          {"EnableSignUpWithGoogle", "Google"},
                                                          {"EnableSignUpWithOffice365", "Entra ID"},
                                                          {"EnableSignUpWithOpenId", "OpenID"},
                                                          {"EnableSaml", "SAML"}};
    for (const auto& [key, name] : others) {
        if (config.flag(QLatin1String(key), false))
            probe.other_ways << QLatin1String(name);
    }
    return probe;
}

core::Error nobody_signed_in()
{
    return {core::ErrorKind::unauthenticated, Text::tr("Nobody is signed in yet. Sign in first."), {}};
}

} // namespace

/// The way to the server after signing in. Kept by what still waits for it, also when the desk is gone.
struct ServerConnectDesk::Link {
    core::SystemClock clock;
    std::unique_ptr<mattermost::Transport> transport;
};

ServerConnectDesk::ServerConnectDesk(core::SecretStore* secrets, QString profile_dir)
    : m_secrets(secrets)
    , m_profile_dir(std::move(profile_dir))
    , m_link(std::make_shared<Link>())
{}

ServerConnectDesk::~ServerConnectDesk() = default;

QCoro::Task<core::Result<ServerProbe>> ServerConnectDesk::probe(QString pasted)
{
    const core::Result<std::vector<mattermost::ServerAddress>> possible = mattermost::possible_addresses(pasted);
    if (!possible)
        co_return core::failure(possible.error());
    const auto clock = std::make_shared<core::SystemClock>();
    core::Error telling;
    for (const mattermost::ServerAddress& address : *possible) {
        auto transport = std::make_shared<mattermost::Transport>(address, *clock, one_attempt());
        auto ping = mattermost::api::ping();
        const core::Result<void> answer = co_await transport->call(std::move(ping));
        if (answer) {
            auto asking = mattermost::api::client_config();
            asking.request.needs_auth = false;
            const core::Result<mattermost::ServerConfig> config = co_await transport->call(std::move(asking));
            co_return told(address, config.value_or(mattermost::ServerConfig()));
        }
        core::Error error = answer.error();
        if (error.kind == core::ErrorKind::unreachable && error.detail.startsWith(QLatin1String("certificate:")))
            co_return core::failure(error); // not the next one, which would be the same without encryption
        if (is_foreign(error))
            error = not_mattermost(address, error);
        if (telling.text.isEmpty() || weight(error) > weight(telling))
            telling = error;
    }
    co_return core::failure(telling);
}

QCoro::Task<core::Result<SignedIn>> ServerConnectDesk::sign_in(SignInRequest request)
{
    const core::Result<mattermost::ServerAddress> address = mattermost::ServerAddress::from_base(request.server_url);
    if (!address)
        co_return core::failure(address.error());
    const auto link = m_link;
    const core::Result<SignedIn> signed_in = co_await opsflow::sign_in(std::move(request), m_secrets, m_profile_dir);
    if (signed_in) {
        link->transport = std::make_unique<mattermost::Transport>(*address, link->clock);
        link->transport->set_token(signed_in->token);
    }
    co_return signed_in;
}

QCoro::Task<core::Result<std::vector<core::Team>>> ServerConnectDesk::teams()
{
    const auto link = m_link;
    if (!link->transport)
        co_return core::failure(nobody_signed_in());
    auto asking = mattermost::api::my_teams();
    core::Result<std::vector<core::Team>> teams = co_await link->transport->call(std::move(asking));
    if (teams && teams->empty())
        co_return core::failure(core::ErrorKind::not_found, Text::tr("This account is in no team yet."));
    co_return teams;
}

QCoro::Task<core::Result<std::vector<ConnectRoom>>> ServerConnectDesk::rooms(core::TeamId team)
{
    const auto link = m_link;
    if (!link->transport)
        co_return core::failure(nobody_signed_in());
    auto asking = mattermost::api::my_rooms(team);
    const core::Result<std::vector<core::Room>> rooms = co_await link->transport->call(std::move(asking));
    if (!rooms)
        co_return core::failure(rooms.error());
    co_return proposed_rooms(*rooms);
}

} // namespace opsdeck::opsflow
