// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/hub.h"

#include "localroom/access.h"
#include "localroom/http/response.h"
#include "localroom/ids.h"
#include "localroom/realtime/actions.h"
#include "localroom/realtime/audience.h"
#include "localroom/realtime/frame.h"
#include "localroom/realtime/presence.h"

#include <QTcpSocket>
#include <QWebSocketCorsAuthenticator>

#include <utility>
#include <vector>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

/// The event as a JSON object without its last brace; the stream adds the number.
QByteArray open_ended(const Event& event)
{
    QJsonValue omit = QJsonValue::Null;
    if (!event.to.omit_users.isEmpty()) {
        QJsonObject users;
        for (const QString& user : event.to.omit_users)
            users.insert(user, true);
        omit = users;
    }
    const QJsonObject broadcast{{u"omit_users"_s, omit},
                                {u"user_id"_s, event.to.user_id},
                                {u"channel_id"_s, event.to.channel_id},
                                {u"team_id"_s, event.to.team_id}};
    QByteArray text =
        wire_json(QJsonObject{{u"event"_s, event.name}, {u"data"_s, event.data}, {u"broadcast"_s, broadcast}});
    text.chop(1);
    return text;
}

/// Events a slow reader can do without: they go first when too much waits.
bool may_be_left_out(const Event& event)
{
    return event.name == "typing"_L1 || event.name == "status_change"_L1 || event.name == "channel_viewed"_L1;
}

Request handshake_of(const QWebSocket& socket)
{
    Request request;
    const QNetworkRequest head = socket.request();
    const auto names = head.rawHeaderList();
    for (const QByteArray& name : names)
        request.headers.emplace_back(name.toLower(), head.rawHeader(name).trimmed());
    request.query = QUrlQuery(head.url());
    request.path = head.url().path();
    request.target = head.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return request;
}

QString token_in(const Request& request)
{
    const QByteArray header = request.header("authorization");
    return QString::fromLatin1(header.mid(header.indexOf(' ') + 1).trimmed());
}

} // namespace

Hub::Hub(Engine& engine, const RealtimeTimes& times)
    : m_engine(engine)
    , m_times(times)
    , m_server(u"opsdeck"_s, QWebSocketServer::NonSecureMode)
{
    m_server.setMaxPendingConnections(1000);
    connect(&m_server, &QWebSocketServer::newConnection, this, &Hub::accept_pending);
    connect(&m_server, &QWebSocketServer::originAuthenticationRequired, this,
            [this](QWebSocketCorsAuthenticator* authenticator) {
                const QString origin = authenticator->origin();
                authenticator->setAllowed(origin.isEmpty() || origin == m_engine.context().site_url);
            });
    connect(&m_sweep, &QTimer::timeout, this, &Hub::sweep);
    m_sweep.start(m_times.sweep_every);
}

Hub::~Hub()
{
    m_streams.clear();
    for (auto& [key, connection] : m_connections) {
        connection->disconnect(this);
        connection->drop();
    }
}

void Hub::take_over(QTcpSocket* socket, const Request&) { m_server.handleConnection(socket); }

void Hub::accept_pending()
{
    while (m_server.hasPendingConnections()) {
        std::unique_ptr<QWebSocket> socket(m_server.nextPendingConnection());
        socket->setParent(nullptr);
        Request handshake = handshake_of(*socket);
        auto owned = std::make_unique<Connection>(std::move(socket), std::move(handshake), m_times);
        Connection& connection = *owned;
        m_connections.emplace(&connection, std::move(owned));
        connect(&connection, &Connection::received, this,
                [this, &connection](const QByteArray& frame) { hear(connection, frame); });
        connect(&connection, &Connection::gone, this, [this, &connection] { lose(connection); });
        connect(&connection, &Connection::writable, this, [this, &connection] {
            if (connection.stream != nullptr)
                flush(*connection.stream);
        });
        open(connection);
    }
}

void Hub::open(Connection& connection)
{
    const Caller caller = m_engine.caller_of(connection.handshake());
    if (caller.is_known()) {
        welcome(connection, caller, token_in(connection.handshake()), true);
        return;
    }
    // A bad token and none at all look the same from outside: the upgrade succeeds, nothing comes, then it is dropped.
    QTimer::singleShot(m_times.authenticate_within, &connection, [&connection] {
        if (connection.stream == nullptr)
            connection.drop();
    });
}

void Hub::hear(Connection& connection, const QByteArray& bytes)
{
    const auto frame = parse_client_frame(bytes);
    if (!frame) {
        connection.drop();
        return;
    }
    const bool is_challenge = frame->action == "authentication_challenge"_L1;
    if (connection.stream == nullptr) {
        if (!is_challenge)
            return;
        const QString token = frame->data.value("token"_L1).toString();
        const Caller caller = m_engine.caller_of_token(token);
        if (!caller.is_known()) {
            connection.drop();
            return;
        }
        welcome(connection, caller, token, false);
        connection.send(ok_reply(frame->seq));
        return;
    }
    if (is_challenge)
        return;
    const Caller now = connection.token.isEmpty() ? m_engine.caller_of(connection.handshake())
                                                  : m_engine.caller_of_token(connection.token);
    connection.send(
        answer_action(m_engine, connection.caller, *frame, now.user_id == connection.caller.user_id, connection.token));
}

void Hub::welcome(Connection& connection, Caller caller, QString token, bool by_header)
{
    connection.caller = std::move(caller);
    connection.token = std::move(token);
    if (by_header && !connection.handshake().query_text(u"connection_id"_s).isEmpty()) {
        if (!try_resume(connection))
            return;
        if (connection.stream == nullptr)
            start_stream(connection, true);
    } else {
        start_stream(connection, by_header);
    }
    // As recorded: what the client has said already is answered before its presence is told.
    QTimer::singleShot(0, &connection, [this, user_id = connection.caller.user_id] {
        m_engine.transact([&user_id](Context& context) {
            note_presence(context, user_id, u"online"_s, true);
            return true;
        });
    });
}

bool Hub::try_resume(Connection& connection)
{
    const QString id = connection.handshake().query_text(u"connection_id"_s);
    if (!is_id(id)) {
        connection.drop();
        return false;
    }
    const auto found = m_streams.find(id);
    if (found == m_streams.end())
        return true;
    EventStream& stream = *found->second;
    if (stream.user_id != connection.caller.user_id || stream.connection != nullptr || !stream.can_resume)
        return true;
    const auto number = connection.handshake().query_number(u"sequence_number"_s);
    if (!number || *number < 0) {
        connection.drop();
        return false;
    }
    if (stream.ring.resume(*number) == Resume::refused) {
        m_streams.erase(found);
        return true;
    }
    attach(stream, connection);
    return true;
}

void Hub::start_stream(Connection& connection, bool can_resume)
{
    auto owned = std::make_unique<EventStream>();
    EventStream& stream = *owned;
    stream.id = new_id();
    stream.user_id = connection.caller.user_id;
    stream.can_resume = can_resume;
    m_streams.emplace(stream.id, std::move(owned));
    const Event hello{u"hello"_s,
                      {{u"connection_id"_s, stream.id}, {u"server_version"_s, m_engine.version_id()}},
                      to_user(stream.user_id)};
    (void)stream.ring.push(open_ended(hello));
    attach(stream, connection);
}

void Hub::attach(EventStream& stream, Connection& connection)
{
    stream.connection = &connection;
    connection.stream = &stream;
    flush(stream);
}

void Hub::flush(EventStream& stream)
{
    while (stream.connection != nullptr && stream.connection->is_writable()) {
        const auto frame = stream.ring.next();
        if (!frame)
            return;
        stream.connection->send(*frame);
    }
}

void Hub::deliver(const Event& event)
{
    QByteArray text;
    std::vector<QString> too_slow;
    for (auto& [id, stream] : m_streams) {
        if (!is_for(event, *stream))
            continue;
        if (stream->ring.waiting_count() >= SessionRing::waiting / 2 && may_be_left_out(event))
            continue;
        if (text.isEmpty())
            text = open_ended(event);
        if (stream->ring.push(text))
            flush(*stream);
        else
            too_slow.push_back(id);
    }
    for (const QString& id : too_slow)
        forget(id);
}

bool Hub::is_for(const Event& event, const EventStream& stream) const
{
    const Broadcast& to = event.to;
    if (to.omit_users.contains(stream.user_id))
        return false;
    Context& context = m_engine.context();
    if (to.admins_only || to.omit_admins) {
        const QString roles = context.db.text(u"SELECT roles FROM users WHERE id = ?"_s, {stream.user_id});
        const bool is_admin = roles.split(' '_L1).contains("system_admin"_L1);
        if (is_admin ? to.omit_admins : to.admins_only)
            return false;
    }
    if (!to.user_id.isEmpty())
        return to.user_id == stream.user_id;
    if (!to.channel_id.isEmpty())
        return is_channel_member(context, stream.user_id, to.channel_id);
    if (!to.team_id.isEmpty())
        return stream.user_id == to.leaver_id || is_team_member(context, stream.user_id, to.team_id);
    return true;
}

bool Hub::is_connected(const QString& user_id) const
{
    return std::any_of(m_streams.cbegin(), m_streams.cend(), [&user_id](const auto& it) {
        return it.second->connection != nullptr && it.second->user_id == user_id;
    });
}

void Hub::lose(Connection& connection)
{
    const QString user_id = connection.caller.user_id;
    if (EventStream* stream = connection.stream) {
        stream->connection = nullptr;
        stream->away_since = std::chrono::steady_clock::now();
        if (!stream->can_resume) {
            const QString id = stream->id;
            m_streams.erase(id);
        }
    }
    const auto found = m_connections.find(&connection);
    found->second.release()->deleteLater();
    m_connections.erase(found);
    if (user_id.isEmpty() || is_connected(user_id))
        return;
    m_engine.transact([&user_id](Context& context) {
        note_presence(context, user_id, u"offline"_s);
        return true;
    });
}

void Hub::forget(const QString& stream_id)
{
    const auto found = m_streams.find(stream_id);
    if (found == m_streams.end())
        return;
    if (Connection* connection = found->second->connection) {
        connection->stream = nullptr;
        connection->drop();
    }
    m_streams.erase(found);
}

void Hub::sweep()
{
    const auto limit = std::chrono::steady_clock::now() - m_times.sweep_every;
    std::erase_if(m_streams, [limit](const auto& it) {
        return it.second->connection == nullptr && it.second->away_since < limit;
    });
}

} // namespace opsdeck::localroom
