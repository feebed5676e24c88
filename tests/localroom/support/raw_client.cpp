// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/raw_client.h"

#include <QElapsedTimer>
#include <QUrl>

namespace opsdeck::test {

RawClient::RawClient(const QString& url)
    : m_host(QUrl(url).host())
    , m_port(static_cast<quint16>(QUrl(url).port()))
{}

QByteArray RawClient::Answer::header(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

bool RawClient::connect()
{
    constexpr int connect_ms = 5'000;
    m_socket.connectToHost(m_host, m_port);
    return m_socket.waitForConnected(connect_ms);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(1'000)) {
    }
}

RawClient::Answer RawClient::receive(int within_ms)
{
    QElapsedTimer timer;
    timer.start();
    Answer answer;
    while (timer.elapsed() < within_ms) {
        m_buffer += m_socket.readAll();
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end >= 0) {
            answer.head = m_buffer.left(end);
            const bool no_body = answer.head.contains(" 304 ") || answer.head.contains(" 100 ");
            const qsizetype length = no_body ? 0 : answer.header("content-length").toLongLong();
            if (m_buffer.size() >= end + 4 + length) {
                answer.status = answer.head.split(' ').value(1).toInt();
                answer.body = m_buffer.mid(end + 4, length);
                m_buffer.remove(0, end + 4 + length);
                return answer;
            }
        }
        if (m_socket.state() != QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0) {
            answer.closed = true;
            return answer;
        }
        m_socket.waitForReadyRead(50);
    }
    return answer;
}

bool RawClient::is_closed(int within_ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < within_ms && m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.waitForDisconnected(50);
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

RawClient::Answer RawClient::once(const QString& url, const QByteArray& bytes)
{
    RawClient client(url);
    if (!client.connect())
        return {};
    client.send(bytes);
    Answer answer = client.receive();
    answer.closed = client.m_socket.state() != QAbstractSocket::ConnectedState;
    return answer;
}

RawClient::Answer RawClient::call(const QString& url, const QByteArray& method, const QByteArray& target,
                                  const QString& token, const QByteArray& body, const QByteArray& more_headers)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more_headers;
    if (!token.isEmpty())
        bytes += "Authorization: Bearer " + token.toLatin1() + "\r\n";
    if (!body.isEmpty() || method != "GET")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return once(url, bytes + "\r\n" + body);
}

} // namespace opsdeck::test
