// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/support/socket_double.h"

#include <QJsonDocument>
#include <QWebSocket>

namespace opsdeck::test {

SocketDouble::SocketDouble()
    : m_server(QStringLiteral("double"), QWebSocketServer::NonSecureMode)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        m_socket = m_server.nextPendingConnection();
        m_socket->setParent(this);
        m_queries.emplace_back(m_socket->requestUrl());
        m_authorizations.push_back(m_socket->request().rawHeader("Authorization"));
        m_origins.push_back(m_socket->request().rawHeader("Origin"));
        connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) {
            m_actions.push_back(QJsonDocument::fromJson(text.toUtf8()).object());
            Q_EMIT action(m_actions.back());
        });
        Q_EMIT connected();
    });
}

QString SocketDouble::base() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

void SocketDouble::say(const QByteArray& frame)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(frame));
}

void SocketDouble::say_hello(const QString& connection_id, qint64 seq)
{
    say(R"({"event":"hello","data":{"connection_id":")" + connection_id.toLatin1() +
        R"(","server_version":"6.6.1..x.true"},"broadcast":{},"seq":)" + QByteArray::number(seq) + "}");
}

void SocketDouble::say_event(qint64 seq, const QByteArray& name)
{
    say(R"({"event":")" + name + R"(","data":{},"broadcast":{},"seq":)" + QByteArray::number(seq) + "}");
}

void SocketDouble::reply_ok(qint64 seq_reply)
{
    say(R"({"status":"OK","seq_reply":)" + QByteArray::number(seq_reply) + "}");
}

void SocketDouble::drop()
{
    if (m_socket)
        m_socket->abort(); // without a close frame, as a real server goes down
}

} // namespace opsdeck::test
