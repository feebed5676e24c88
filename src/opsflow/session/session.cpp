// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/session.h"

#include "mattermost/api/config_api.h"
#include "mattermost/api/rooms_api.h"
#include "mattermost/api/teams_api.h"
#include "mattermost/api/users_api.h"
#include "opsflow/session/place.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {

Session::Session(mattermost::ServerAddress address, QString server, const core::Clock& clock)
    : m_transport(std::make_unique<mattermost::Transport>(address, clock))
    , m_socket(std::make_unique<mattermost::EventSocket>(address))
    , m_address(address.text())
{
    m_actor.server = server.isEmpty() ? m_address : std::move(server);
    connect(m_transport.get(), &mattermost::Transport::signed_out, this, [this] {
        m_socket->close();
        set_connection(Connection::signed_out,
                       QCoreApplication::translate("Session", "The server does not accept the sign-in any more. Sign "
                                                              "in again; what is waiting is sent then."));
    });
    connect(m_socket.get(), &mattermost::EventSocket::state_changed, this, &Session::take_link_state);
}

Session::~Session()
{
    // Both say goodbye when they end, and there is nobody left to hear it.
    m_socket->disconnect(this);
    m_transport->disconnect(this);
}

QCoro::Task<core::Result<std::unique_ptr<Session>>> Session::open(SessionRequest request, store::Store* store,
                                                                  const core::Clock* clock)
{
    const core::Result<mattermost::ServerAddress> address = mattermost::ServerAddress::from_base(request.server_url);
    if (!address)
        co_return core::failure(address.error());
    std::unique_ptr<Session> session(new Session(*address, request.server, *clock));
    session->m_transport->set_token(request.token);

    auto call = mattermost::api::me();
    const core::Result<core::User> me = co_await session->m_transport->call(std::move(call));
    core::Done placed;
    if (me) {
        session->m_actor.user = me->id;
        session->m_actor.username = me->username;
        session->m_is_confirmed = true;
        auto storing = store->cache().users().upsert({*me});
        co_await storing;
        placed = co_await session->find_place(request, store);
    } else {
        const core::ErrorKind kind = me.error().kind;
        if (kind == core::ErrorKind::unauthenticated || kind == core::ErrorKind::forbidden)
            co_return core::failure(me.error());
        placed = co_await session->recall_place(request, store, me.error());
    }
    if (!placed)
        co_return core::failure(placed.error());
    co_return session;
}

QCoro::Task<core::Done> Session::find_place(SessionRequest request, store::Store* store)
{
    auto asking_config = mattermost::api::client_config();
    const core::Result<mattermost::ServerConfig> config = co_await m_transport->call(std::move(asking_config));
    if (config)
        m_max_post_size = config->max_post_size();

    store::Account last;
    auto reading = store->userdata().accounts().of_server(m_actor.server);
    const core::Result<std::vector<store::Account>> accounts = co_await reading;
    for (const store::Account& account : accounts.value_or(std::vector<store::Account>())) {
        if (account.user == m_actor.user)
            last = account;
    }
    auto asking_teams = mattermost::api::my_teams();
    const core::Result<std::vector<core::Team>> teams = co_await m_transport->call(std::move(asking_teams));
    if (!teams)
        co_return core::failure(teams.error());
    const core::Result<core::Team> team = choose_team(*teams, request.team, last.team);
    if (!team)
        co_return core::failure(team.error());
    m_team = *team;
    auto storing_teams = store->cache().teams().upsert(*teams);
    co_await storing_teams;

    const core::Result<core::Room> room = co_await find_room(request.room, last.default_room, store);
    if (!room)
        co_return core::failure(room.error());
    m_room = *room;

    // Looking into another room or team, which was named, does not move anybody; a room that is gone makes place.
    const bool is_elsewhere = !request.team.isEmpty() && m_team.id != last.team;
    const auto is_default = [&last](const core::Room& mine) { return mine.id == last.default_room; };
    const bool is_usable =
        !last.default_room.is_empty() && (is_elsewhere || std::any_of(m_rooms.begin(), m_rooms.end(), is_default));
    const bool is_named = !request.room.isEmpty();
    if (!is_usable && !is_named && !last.default_room.is_empty())
        co_await tell_lost_room(last.default_room, store);
    const bool keeps_default = is_usable || (!is_named && !last.default_room.is_empty());

    store::Account account;
    account.server = m_actor.server;
    account.user = m_actor.user;
    account.username = m_actor.username;
    account.team = keeps_default ? last.team : m_team.id;
    account.default_room = keeps_default ? last.default_room : m_room.id;
    account.used_at = core::SystemClock().now();
    auto keeping = store->userdata().accounts().put(account);
    co_return co_await keeping;
}

QCoro::Task<core::Result<core::Room>> Session::find_room(QString wish, core::RoomId used_last, store::Store* store)
{
    auto asking = mattermost::api::my_rooms(m_team.id);
    const core::Result<std::vector<core::Room>> rooms = co_await m_transport->call(std::move(asking));
    if (!rooms)
        co_return core::failure(rooms.error());
    auto storing = store->cache().rooms().upsert(*rooms);
    co_await storing;
    m_rooms = *rooms;
    std::erase_if(m_rooms, [](const core::Room& room) { return room.is_archived(); });
    const core::Result<core::Room> mine = choose_room(*rooms, wish, used_last);
    if (mine || wish.isEmpty())
        co_return mine;

    // Perhaps an open room that one has not joined yet.
    const QString name = wish.startsWith(QLatin1Char('~')) ? wish.mid(1) : wish;
    auto asking_name = mattermost::api::room_by_name(m_team.id, name.toLower());
    const core::Result<core::Room> other = co_await m_transport->call(std::move(asking_name));
    if (!other || other->is_archived() || other->type != core::RoomType::open)
        co_return mine;
    auto joining = mattermost::api::add_member(other->id, m_actor.user);
    const core::Result<core::RoomMember> joined = co_await m_transport->call(std::move(joining));
    if (!joined)
        co_return core::failure(joined.error());
    auto storing_other = store->cache().rooms().upsert({*other});
    co_await storing_other;
    co_return *other;
}

QCoro::Task<core::Done> Session::recall_place(SessionRequest request, store::Store* store, core::Error why)
{
    auto reading = store->userdata().accounts().of_server(m_actor.server);
    const core::Result<std::vector<store::Account>> accounts = co_await reading;
    const store::Account* known = nullptr;
    if (accounts) {
        for (const store::Account& account : *accounts) {
            const bool has_been_there = !account.default_room.is_empty(); // signing in alone leaves no place
            if (!known && has_been_there && (request.user.is_empty() || account.user == request.user))
                known = &account;
        }
    }
    if (!known) {
        why.text =
            QCoreApplication::translate("Session", "%1 This profile has never been there, so nothing can be done "
                                                   "without it. Nothing ran.")
                .arg(why.text);
        why.kind = core::ErrorKind::unreachable;
        co_return core::failure(why);
    }
    m_actor.user = known->user;
    m_actor.username = known->username;
    const core::TeamId last_team = known->team;
    const core::RoomId last_room = known->default_room;
    auto reading_teams = store->cache().teams().all();
    const core::Result<std::vector<core::Team>> teams = co_await reading_teams;
    const core::Result<core::Team> team =
        choose_team(teams.value_or(std::vector<core::Team>()), request.team, last_team);
    if (team)
        m_team = *team;
    else
        m_team.id = last_team;
    auto reading_rooms = store->cache().rooms().of_team(m_team.id);
    const core::Result<std::vector<core::Room>> rooms = co_await reading_rooms;
    const core::Result<core::Room> room =
        choose_room(rooms.value_or(std::vector<core::Room>()), request.room, last_room);
    if (!room && !request.room.isEmpty())
        co_return core::failure(room.error());
    if (room)
        m_room = *room;
    if (room && request.room.isEmpty() && (request.team.isEmpty() || m_team.id == last_team) && m_room.id != last_room)
        co_await tell_lost_room(last_room, store);
    if (!room)
        m_room.id = last_room; // the cache was thrown away; the room's id is all that is needed to queue posts
    m_connection = {Connection::offline, why.text};
    co_return core::Done();
}

/// Posts go elsewhere than the last time: never silently.
QCoro::Task<void> Session::tell_lost_room(core::RoomId lost, store::Store* store)
{
    auto reading = store->cache().rooms().by_id(lost);
    const core::Result<std::optional<core::Room>> known = co_await reading;
    const QString name = known && known->has_value() ? QLatin1Char('~') + (*known)->name : lost.value();
    m_notices << QCoreApplication::translate("Session",
                                             "The room used so far (%1) is archived or not open to you any more: ~%2 "
                                             "is used instead. Name a room once to make it the one that is used.")
                     .arg(name, m_room.name);
}

QString Session::permalink_base() const
{
    if (m_team.name.isEmpty())
        return {};
    return m_address + QLatin1Char('/') + m_team.name + QStringLiteral("/pl/");
}

void Session::go_live() { m_socket->open(m_transport->token()); }

void Session::close() { m_socket->close(); }

void Session::set_connection(Connection connection, QString why)
{
    const ConnectionState next{connection, std::move(why)};
    if (next == m_connection)
        return;
    m_connection = next;
    Q_EMIT connection_changed(m_connection);
}

void Session::take_link_state(mattermost::LinkState state)
{
    switch (state) {
    case mattermost::LinkState::online:
        set_connection(Connection::online, {});
        break;
    case mattermost::LinkState::connecting:
        set_connection(Connection::connecting, QCoreApplication::translate("Session", "Connecting."));
        break;
    case mattermost::LinkState::waiting:
        set_connection(Connection::connecting,
                       QCoreApplication::translate("Session", "The connection was lost; trying again."));
        break;
    case mattermost::LinkState::refused:
        set_connection(Connection::signed_out,
                       QCoreApplication::translate("Session", "The server does not accept the sign-in any more."));
        break;
    case mattermost::LinkState::offline:
        if (m_connection.connection != Connection::signed_out)
            set_connection(Connection::offline, QCoreApplication::translate("Session", "Not connected."));
        break;
    }
}

} // namespace opsdeck::opsflow
