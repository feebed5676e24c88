// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/raw_line.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace opsdeck::test {

RawLine::RawLine(quint16 port, const QString& token)
{
    QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this, token] {
        QByteArray head = "GET /api/v4/websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                          "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        if (!token.isEmpty())
            head += "Authorization: Bearer " + token.toLatin1() + "\r\n";
        m_socket.write(head + "\r\n");
    });
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
    QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_socket, [this] { is_gone = true; });
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
}

void RawLine::send(Opcode opcode, const QByteArray& payload)
{
    // Clients must mask; with a key of zeros the payload stays readable.
    QByteArray frame;
    frame += static_cast<char>(0x80 | opcode);
    if (payload.size() < 126) {
        frame += static_cast<char>(0x80 | payload.size());
    } else {
        frame += static_cast<char>(0x80 | 126);
        frame += static_cast<char>(payload.size() >> 8);
        frame += static_cast<char>(payload.size() & 0xFF);
    }
    m_socket.write(frame + QByteArray(4, '\0') + payload);
}

qsizetype RawLine::count(Opcode opcode) const
{
    return std::count_if(frames.begin(), frames.end(), [opcode](const Frame& frame) { return frame.opcode == opcode; });
}

std::vector<QJsonObject> RawLine::told() const
{
    std::vector<QJsonObject> objects;
    for (const Frame& frame : frames) {
        if (frame.opcode == text)
            objects.push_back(QJsonDocument::fromJson(frame.payload).object());
    }
    return objects;
}

void RawLine::read()
{
    m_buffer += m_socket.readAll();
    if (!is_open) {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        is_open = m_buffer.startsWith("HTTP/1.1 101");
        m_buffer.remove(0, end + 4);
    }
    while (read_frame()) {
    }
}

bool RawLine::read_frame()
{
    if (m_buffer.size() < 2)
        return false;
    const auto byte = [this](qsizetype i) { return static_cast<quint8>(m_buffer.at(i)); };
    qsizetype head = 2;
    quint64 length = byte(1) & 0x7F;
    if (length == 126)
        head = 4;
    else if (length == 127)
        head = 10;
    if (m_buffer.size() < head)
        return false;
    if (head == 4)
        length = qFromBigEndian<quint16>(m_buffer.constData() + 2);
    else if (head == 10)
        length = qFromBigEndian<quint64>(m_buffer.constData() + 2);
    if (static_cast<quint64>(m_buffer.size() - head) < length)
        return false;
    const Frame frame{byte(0) & 0x0F, m_buffer.mid(head, static_cast<qsizetype>(length))};
    m_buffer.remove(0, head + static_cast<qsizetype>(length));
    frames.push_back(frame);
    if (frame.opcode == ping)
        send(pong, frame.payload);
    return true;
}

} // namespace opsdeck::test
