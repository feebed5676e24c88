// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/request.h"

#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <chrono>
#include <memory>

namespace opsdeck::localroom {

/// How long things take on a websocket. The defaults are the wire's; tests shorten them.
struct RealtimeTimes {
    std::chrono::milliseconds ping_every{60'000};
    std::chrono::milliseconds longest_silence{100'000};
    std::chrono::milliseconds authenticate_within{5'000};
    std::chrono::milliseconds sweep_every{300'000}; ///< connections away for so long are forgotten: 5 to 10 minutes
};

struct EventStream;

/// One socket: bytes in and out, ping and silence. Knows no rules; the hub decides. Server's thread.
class Connection final : public QObject {
    Q_OBJECT

public:
    Connection(std::unique_ptr<QWebSocket> socket, Request handshake, const RealtimeTimes& times);
    ~Connection() override;

    /// The upgrade request, for its token and query.
    [[nodiscard]] const Request& handshake() const { return m_handshake; }

    void send(const QByteArray& frame);
    /// False while the client reads too slowly: keep the rest until writable() is emitted.
    [[nodiscard]] bool is_writable() const;
    /// Drops the TCP connection without a close frame, as the real server does.
    void drop();

    Caller caller;                 ///< unknown until authenticated
    QString token;                 ///< what it authenticated with
    EventStream* stream = nullptr; ///< null until authenticated

Q_SIGNALS:
    void received(const QByteArray& frame);
    void writable();
    void gone(); ///< once; the object may be deleted later

private:
    void check_silence();

    std::unique_ptr<QWebSocket> m_socket;
    Request m_handshake;
    RealtimeTimes m_times;
    QTimer m_ping;
    std::chrono::steady_clock::time_point m_last_heard;
    bool m_is_gone = false;
};

} // namespace opsdeck::localroom
