// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/body_reader.h"
#include "localroom/http/head_parser.h"
#include "localroom/http/response.h"
#include "localroom/http/upgrade_handler.h"
#include "localroom/server_options.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace opsdeck::localroom {

/// What a connection needs from the server; one for all connections.
struct ConnectionServices {
    const Limits* limits = nullptr;
    /// Runs a complete request; `done` comes once, now or later.
    std::function<void(Request, std::function<void(Response)> done)> dispatch;
    /// How large the body of this request may be.
    std::function<qint64(const Request&)> body_limit;
    /// Fills in the caller of an upgrade; a response refuses it.
    std::function<std::optional<Response>(Request&)> admit_upgrade;
    /// The answer to a body over its limit.
    std::function<Response(const Request&)> body_too_large;
    UpgradeHandler* upgrades = nullptr; ///< null: no websockets
    qint64 buffered_bodies = 0;         ///< bytes held by all connections now
};

/// One TCP connection: reads requests one after the other, enforces sizes and deadlines, writes answers in order.
/// Deletes itself when the socket is gone or handed over. Server's thread.
class HttpConnection final : public QObject {
    Q_OBJECT

public:
    /// Takes the socket.
    HttpConnection(QTcpSocket* socket, ConnectionServices& services, QObject* parent);
    ~HttpConnection() override;

private:
    enum class State { head, body, running, writing, lingering };

    void read();
    void read_head();
    void read_body();
    void begin_body(ParsedHead head);
    void run();
    void upgrade(Request request);
    void answer(Response response);
    void refuse(const HttpRefusal& refusal);
    void refuse_and_close(Response response);
    void write_some();
    void finish_answer();
    void linger();
    void account(qint64 bytes);
    void arm(int milliseconds);
    void arm_for_body();

    QTcpSocket* m_socket;
    ConnectionServices& m_services;
    State m_state = State::head;
    QTimer m_deadline;
    QTimer m_stall; ///< a client that does not read its answer
    bool m_head_started = false;
    bool m_close_after = false;
    bool m_refused = false; ///< the client may still be sending what nobody will read
    bool m_is_head_request = false;
    Request m_request;
    std::optional<BodyReader> m_body;
    QElapsedTimer m_body_time;
    std::unique_ptr<QFile> m_file; ///< being streamed
    qint64 m_file_left = 0;
    qint64 m_accounted = 0;
    qint64 m_discarded = 0;
};

/// The bytes of an answer's head, with Date, Content-Length and Connection.
[[nodiscard]] QByteArray response_head(const Response& response, qint64 content_length, bool keep_alive);

} // namespace opsdeck::localroom
