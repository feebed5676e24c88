// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/support/http_double.h"

#include <QTcpSocket>
#include <QTimer>

namespace opsdeck::test {

HttpDouble::HttpDouble(React react)
    : m_react(std::move(react))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
    connect(&m_server, &QTcpServer::newConnection, this, &HttpDouble::accept);
}

QString HttpDouble::base() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

void HttpDouble::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void HttpDouble::take(QTcpSocket* socket)
{
    QByteArray& buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype head_end = buffer.indexOf("\r\n\r\n");
    if (head_end < 0)
        return;
    const QList<QByteArray> lines = buffer.first(head_end).split('\n');
    SeenRequest request;
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.verb = first.value(0);
    request.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        request.headers.insert(lines.at(i).first(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < head_end + 4 + length)
        return;
    request.body = buffer.mid(head_end + 4, length);
    buffer.remove(0, head_end + 4 + length);
    m_seen.push_back(request);
    const Reaction reaction = m_react(request);
    QTimer::singleShot(reaction.delay_ms, socket, [socket, reaction] {
        if (!reaction.bytes.isEmpty()) {
            socket->write(reaction.bytes);
            socket->flush();
        }
        if (reaction.cut)
            socket->disconnectFromHost();
    });
}

HttpDouble::Reaction HttpDouble::json(int status, const QByteArray& body, const QByteArray& extra_headers)
{
    return answer(status, "application/json", body, extra_headers);
}

HttpDouble::Reaction HttpDouble::answer(int status, const QByteArray& mime_type, const QByteArray& body,
                                        const QByteArray& extra_headers)
{
    return {"HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + mime_type +
                "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + extra_headers + "\r\n" + body,
            false, 0};
}

} // namespace opsdeck::test
