// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/realtime/event_socket.h"

#include "core/logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QPointer>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <QWebSocket>

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largest_client_frame = 8192; ///< bytes; the server resets the connection above it
constexpr int silent_drops_that_mean_refusal = 2;
} // namespace

EventSocket::EventSocket(ServerAddress address, EventSocketOptions options, QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_options(options)
    , m_retry(this)
    , m_ping(this)
    , m_deadline(this)
    , m_stable(this)
{
    for (QTimer* timer : {&m_retry, &m_deadline, &m_stable})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &EventSocket::connect_now);
    connect(&m_ping, &QTimer::timeout, this, &EventSocket::ping);
    connect(&m_deadline, &QTimer::timeout, this, [this] { lost(u"no sign of life in time"_s); });
    connect(&m_stable, &QTimer::timeout, this, [this] { m_failures = 0; });
}

EventSocket::~EventSocket() { drop_socket(); }

void EventSocket::open(QString token)
{
    const bool is_same = token == m_token;
    m_token = std::move(token);
    if (!is_same)
        m_connection_id.clear(); // a connection belongs to its session
    m_failures = 0;
    m_silent_drops = 0;
    m_gaps = 0;
    drop_socket();
    set_state(LinkState::connecting);
    if (m_state == LinkState::connecting) // whoever heard of it may have closed us
        connect_now();
}

void EventSocket::close()
{
    m_token.clear();
    m_connection_id.clear();
    drop_socket();
    set_state(LinkState::offline);
}

void EventSocket::hurry()
{
    if (m_token.isEmpty())
        return;
    if (m_retry.isActive()) {
        m_retry.stop();
        connect_now();
    } else if (m_state == LinkState::online) {
        ping(); // after a sleep the line may be dead without knowing it
    }
}

core::Millis EventSocket::next_attempt_in() const
{
    return m_retry.isActive() ? m_retry.remainingTimeAsDuration() : core::Millis(0);
}

void EventSocket::send_typing(const core::RoomId& room, const core::PostId& root)
{
    const QJsonObject data{{u"channel_id"_s, room.value()}, {u"parent_id"_s, root.value()}};
    if (m_state == LinkState::online)
        send_action(u"user_typing"_s, data);
}

void EventSocket::connect_now()
{
    drop_socket();
    QUrl url = m_address.socket();
    // Never ask for number 0: the server would begin to count anew with another event.
    if (!m_connection_id.isEmpty() && m_next_seq > 0) {
        QUrlQuery query;
        query.addQueryItem(u"connection_id"_s, m_connection_id);
        query.addQueryItem(u"sequence_number"_s, QString::number(m_next_seq));
        url.setQuery(query);
    }
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());

    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this); // no origin: a foreign one is 403
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(m_options.max_frame_bytes));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(m_options.max_frame_bytes));
    connect(m_socket, &QWebSocket::connected, this, &EventSocket::connected);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &EventSocket::take);
    connect(m_socket, &QWebSocket::pong, this, &EventSocket::heard_alive);
    connect(m_socket, &QWebSocket::disconnected, this, [this] { lost(u"disconnected"_s); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error);
#endif
    connect(m_socket, failed, this, [this] { lost(m_socket->errorString()); });
    m_is_accepted = false;
    m_is_heard = false;
    m_deadline.start(m_options.hello_within);
    m_socket->open(request);
}

void EventSocket::connected()
{
    m_is_accepted = true;
    m_action_seq = 0;
    m_deadline.start(m_options.hello_within);
    // A resumed connection to which nothing has happened says nothing at all: its answer to this shows that it lives.
    send_action(u"ping"_s, {});
}

void EventSocket::take(const QString& text)
{
    core::Result<Frame> frame = m_decoder.decode(text.toUtf8());
    if (!frame) {
        qCWarning(log_mattermost).noquote() << "An unreadable frame on the event socket:" << frame.error().detail;
        return;
    }
    if (const auto* reply = std::get_if<ActionReply>(&*frame))
        take_reply(*reply);
    else
        take_event(std::get<ServerEvent>(*frame));
}

void EventSocket::take_reply(const ActionReply& reply)
{
    if (!reply.is_ok && reply.status == 401) {
        m_silent_drops = silent_drops_that_mean_refusal;
        lost(u"the session is no longer valid"_s);
        return;
    }
    heard_alive();
    // Without a remembered connection a hello is on its way.
    if (reply.is_ok && m_state != LinkState::online && !m_connection_id.isEmpty()) {
        set_state(LinkState::online);
        Q_EMIT resumed();
    }
}

void EventSocket::take_event(const ServerEvent& event)
{
    const QPointer<QWebSocket> socket(m_socket);
    heard_alive();
    if (const auto* hello = std::get_if<HelloEvent>(&event.payload)) {
        take_hello(*hello, event.seq);
        if (socket == m_socket && m_socket != nullptr)
            Q_EMIT received(event);
        return;
    }
    if (event.seq >= 0) {
        if (event.seq < m_next_seq)
            return; // told again by a resume; it was applied before
        if (event.seq > m_next_seq) {
            gap_found(event.seq);
            return;
        }
        m_next_seq = event.seq + 1;
        m_gaps = 0;
    }
    if (m_state != LinkState::online) {
        set_state(LinkState::online);
        Q_EMIT resumed();
    }
    if (socket != m_socket || m_socket == nullptr)
        return; // somebody has closed us meanwhile
    Q_EMIT received(event);
    const auto* unknown = std::get_if<UnknownEvent>(&event.payload);
    if (unknown != nullptr && !unknown->unreadable.isEmpty()) {
        qCWarning(log_mattermost).noquote() << "An event that cannot be read:" << unknown->name << unknown->unreadable;
        Q_EMIT resync_needed();
    }
}

void EventSocket::take_hello(const HelloEvent& hello, qint64 seq)
{
    const bool is_known = !hello.connection_id.isEmpty() && hello.connection_id == m_connection_id;
    m_connection_id = hello.connection_id;
    m_next_seq = seq + 1;
    m_gaps = 0;
    const bool was_online = m_state == LinkState::online;
    const QPointer<QWebSocket> socket(m_socket);
    set_state(LinkState::online);
    if (socket != m_socket || m_socket == nullptr)
        return;
    if (!is_known)
        Q_EMIT resync_needed();
    else if (!was_online)
        Q_EMIT resumed();
}

void EventSocket::gap_found(qint64 seq)
{
    qCWarning(log_mattermost) << "Events are missing before number" << seq << "; asking for them again";
    // Asked once already: the server does not have them any more. A fresh connection, and all by REST.
    if (++m_gaps > 1) {
        m_connection_id.clear();
        m_next_seq = 0;
        m_gaps = 0;
    }
    drop_socket();
    m_retry.start(m_options.reconnect.delay(1, QRandomGenerator::global()->generateDouble()));
    set_state(LinkState::connecting);
}

void EventSocket::heard_alive()
{
    m_deadline.stop();
    if (m_is_heard)
        return;
    m_is_heard = true;
    m_silent_drops = 0;
    m_ping.start(m_options.ping_every);
    m_stable.start(m_options.stable_after);
}

void EventSocket::ping()
{
    if (m_socket == nullptr || m_deadline.isActive())
        return;
    m_deadline.start(m_options.dead_after);
    m_socket->ping();
}

void EventSocket::lost(const QString& why)
{
    if (m_socket == nullptr)
        return;
    if (m_is_accepted && !m_is_heard)
        ++m_silent_drops;
    drop_socket();
    ++m_failures;
    const core::Millis delay = m_options.reconnect.delay(m_failures, QRandomGenerator::global()->generateDouble());
    qCInfo(log_mattermost).noquote() << "The event socket was lost:" << why << "; again in" << delay.count() << "ms";
    m_retry.start(delay);
    set_state(m_silent_drops >= silent_drops_that_mean_refusal ? LinkState::refused : LinkState::waiting);
}

void EventSocket::drop_socket()
{
    m_ping.stop();
    m_deadline.stop();
    m_stable.stop();
    if (m_socket == nullptr)
        return;
    QWebSocket* const socket = m_socket;
    m_socket = nullptr;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void EventSocket::set_state(LinkState state)
{
    if (state == LinkState::offline || state == LinkState::online)
        m_retry.stop();
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT state_changed(state);
}

void EventSocket::send_action(const QString& action, const QJsonObject& data)
{
    if (m_socket == nullptr)
        return;
    QJsonObject frame{{u"seq"_s, ++m_action_seq}, {u"action"_s, action}};
    if (!data.isEmpty())
        frame.insert(u"data"_s, data);
    const QByteArray bytes = QJsonDocument(frame).toJson(QJsonDocument::Compact);
    if (bytes.size() <= largest_client_frame)
        m_socket->sendTextMessage(QString::fromUtf8(bytes));
}

} // namespace opsdeck::mattermost
