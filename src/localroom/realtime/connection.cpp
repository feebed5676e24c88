// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/connection.h"

#include "localroom/realtime/frame.h"

#include <utility>

namespace opsdeck::localroom {
namespace {

constexpr qint64 most_unsent = 1024 * 1024; ///< bytes in the socket's buffer before events wait in the stream
constexpr quint64 most_memory = 64 * 1024;  ///< a frame is never gathered beyond this, whatever its head claims

} // namespace

Connection::Connection(std::unique_ptr<QWebSocket> socket, Request handshake, const RealtimeTimes& times)
    : m_socket(std::move(socket))
    , m_handshake(std::move(handshake))
    , m_times(times)
    , m_last_heard(std::chrono::steady_clock::now())
{
    m_socket->setMaxAllowedIncomingFrameSize(most_memory);
    m_socket->setMaxAllowedIncomingMessageSize(most_memory);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        m_last_heard = std::chrono::steady_clock::now();
        Q_EMIT received(text.toUtf8());
    });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] { drop(); });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_last_heard = std::chrono::steady_clock::now(); });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, [this] {
        if (is_writable())
            Q_EMIT writable();
    });
    // Queued: it can be emitted from inside a write, in the middle of somebody's loop over connections.
    connect(
        m_socket.get(), &QWebSocket::disconnected, this,
        [this] {
            if (!std::exchange(m_is_gone, true))
                Q_EMIT gone();
        },
        Qt::QueuedConnection);
    connect(&m_ping, &QTimer::timeout, this, &Connection::check_silence);
    m_ping.start(m_times.ping_every);
}

Connection::~Connection() { m_socket->disconnect(this); }

void Connection::send(const QByteArray& frame) { m_socket->sendTextMessage(QString::fromUtf8(frame)); }

bool Connection::is_writable() const { return m_socket->isValid() && m_socket->bytesToWrite() < most_unsent; }

void Connection::drop()
{
    m_socket->flush(); // the answer to a handshake still has to arrive
    m_socket->abort();
}

void Connection::check_silence()
{
    if (std::chrono::steady_clock::now() - m_last_heard > m_times.longest_silence)
        drop();
    else
        m_socket->ping();
}

} // namespace opsdeck::localroom
