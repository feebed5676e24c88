// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "mattermost/realtime/event_decoder.h"
#include "mattermost/realtime/reconnect_policy.h"
#include "mattermost/realtime/server_event.h"
#include "mattermost/server_address.h"

#include <QObject>
#include <QTimer>

class QWebSocket;

namespace opsdeck::mattermost {

/// As people are told.
enum class LinkState {
    offline,    ///< not asked to be connected, or closed
    connecting, ///< the first attempt
    online,     ///< events are flowing
    waiting,    ///< lost; trying again after a pause
    refused,    ///< the server lets us connect but says nothing: the token is no longer good
};

struct EventSocketOptions {
    ReconnectPolicy reconnect;
    core::Millis ping_every{30'000};   ///< nothing else shows a dead line
    core::Millis dead_after{15'000};   ///< silence after a ping
    core::Millis hello_within{8'000};  ///< the server drops a bad token after 5 s, without a word
    core::Millis stable_after{10'000}; ///< a connection that held so long resets the back-off
    qint64 max_frame_bytes = 64 << 20;
};

/// The stream of events of one account. Authenticates by header (nothing else can resume), sends no Origin, remembers
/// connection id and sequence number, and comes back by itself until close().
/// One thread, which need not be the window's: it decodes where it lives.
class EventSocket final : public QObject {
    Q_OBJECT

public:
    EventSocket(ServerAddress address, EventSocketOptions options = {}, QObject* parent = nullptr);
    ~EventSocket() override;

    /// Connects, or connects anew with another token.
    void open(QString token);
    /// To be called when signed out: the server would go on sending events.
    void close();
    /// The network came back or the machine woke up: try now instead of waiting.
    void hurry();

    [[nodiscard]] LinkState state() const { return m_state; }
    /// When the next attempt begins, from now; zero when none is waiting.
    [[nodiscard]] core::Millis next_attempt_in() const;

    /// Tells the room that one is typing; dropped when offline. The caller keeps the server's minimum interval.
    void send_typing(const core::RoomId& room, const core::PostId& root = {});

Q_SIGNALS:
    void received(const opsdeck::mattermost::ServerEvent& event);
    /// Back without loss: what was missed follows as events.
    void resumed();
    /// First connection, or events were lost: catch up by REST. Comes before any event of the new connection.
    void resync_needed();
    void state_changed(opsdeck::mattermost::LinkState state);

private:
    void connect_now();
    void connected();
    void take(const QString& text);
    void take_event(const ServerEvent& event);
    void take_hello(const HelloEvent& hello, qint64 seq);
    void take_reply(const ActionReply& reply);
    void gap_found(qint64 seq);
    void heard_alive();
    void lost(const QString& why);
    void drop_socket();
    void ping();
    void set_state(LinkState state);
    void send_action(const QString& action, const QJsonObject& data);

    ServerAddress m_address;
    EventSocketOptions m_options;
    QString m_token;
    EventDecoder m_decoder;
    QWebSocket* m_socket = nullptr;
    QTimer m_retry;
    QTimer m_ping;
    QTimer m_deadline; ///< for the connection, its first frame, and later the answer of a ping
    QTimer m_stable;
    LinkState m_state = LinkState::offline;
    QString m_connection_id;
    qint64 m_next_seq = 0; ///< the number the next event must have
    qint64 m_action_seq = 0;
    int m_failures = 0;
    int m_silent_drops = 0;     ///< connections in a row that were accepted and then dropped without a word
    int m_gaps = 0;             ///< gaps in a row without an event in between
    bool m_is_accepted = false; ///< the server has upgraded this connection
    bool m_is_heard = false;    ///< this connection has said something
};

} // namespace opsdeck::mattermost
