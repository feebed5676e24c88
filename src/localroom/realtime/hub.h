// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/engine.h"
#include "localroom/event_hub.h"
#include "localroom/http/upgrade_handler.h"
#include "localroom/realtime/connection.h"
#include "localroom/realtime/session_ring.h"

#include <QObject>
#include <QWebSocketServer>

#include <memory>
#include <unordered_map>

namespace opsdeck::localroom {

/// One numbered event stream: what a `connection_id` stands for. Outlives its socket for a while.
struct EventStream {
    QString id;
    QString user_id;
    SessionRing ring;
    Connection* connection = nullptr; ///< null while the client is away
    bool can_resume = false;          ///< authenticated by header or cookie, not by challenge
    std::chrono::steady_clock::time_point away_since;
};

/// The live side: takes upgraded sockets, authenticates them, answers their actions and delivers events to those who
/// may see them. Server's thread; the engine must outlive it.
class Hub final : public QObject, public EventHub, public UpgradeHandler {
    Q_OBJECT

public:
    explicit Hub(Engine& engine, const RealtimeTimes& times = {});
    ~Hub() override;

    void deliver(const Event& event) override;
    [[nodiscard]] bool is_connected(const QString& user_id) const override;
    void take_over(QTcpSocket* socket, const Request& request) override;

private:
    void accept_pending();
    void open(Connection& connection);
    void hear(Connection& connection, const QByteArray& frame);
    void lose(Connection& connection);

    void welcome(Connection& connection, Caller caller, QString token, bool by_header);
    /// False: the connection was dropped. True and still without a stream: a fresh one is needed.
    [[nodiscard]] bool try_resume(Connection& connection);
    void start_stream(Connection& connection, bool can_resume);
    void attach(EventStream& stream, Connection& connection);
    void flush(EventStream& stream);
    void forget(const QString& stream_id);
    void sweep();
    [[nodiscard]] bool is_for(const Event& event, const EventStream& stream) const;

    Engine& m_engine;
    RealtimeTimes m_times;
    QWebSocketServer m_server;
    QTimer m_sweep;
    std::unordered_map<Connection*, std::unique_ptr<Connection>> m_connections;
    std::unordered_map<QString, std::unique_ptr<EventStream>> m_streams; ///< by connection_id
};

} // namespace opsdeck::localroom
