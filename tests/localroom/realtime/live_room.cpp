// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/live_room.h"

#include <QTcpSocket>
#include <QtTest>

namespace opsdeck::test {

using namespace Qt::StringLiterals;

Line::Line(const QNetworkRequest& request)
{
    QObject::connect(&m_socket, &QWebSocket::connected, &m_socket, [this] { is_open = true; });
    QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { is_gone = true; });
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString& text) {
        frames.push_back(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    m_socket.open(request);
}

QJsonObject Line::event(const QString& name, int nth) const
{
    for (const QJsonObject& frame : frames) {
        if (frame.value("event"_L1).toString() == name && nth-- == 0)
            return frame;
    }
    return {};
}

QJsonObject Line::reply(qint64 seq) const
{
    for (const QJsonObject& frame : frames) {
        if (frame.contains("status"_L1) && frame.value("seq_reply"_L1).toInteger() == seq)
            return frame;
    }
    return {};
}

QStringList Line::names() const
{
    QStringList found;
    for (const QJsonObject& frame : frames) {
        if (frame.contains("event"_L1))
            found.append(frame.value("event"_L1).toString());
    }
    return found;
}

QString Line::connection_id() const
{
    return event(u"hello"_s).value("data"_L1).toObject().value("connection_id"_L1).toString();
}

LiveRoom::LiveRoom(const localroom::RealtimeTimes& times)
    : m_times(times)
{
    restart();
    QObject::connect(&m_door, &QTcpServer::newConnection, &m_door, [this] {
        QTcpSocket* socket = m_door.nextPendingConnection();
        socket->setParent(nullptr);
        m_hub->take_over(socket, {});
    });
    if (!m_door.listen(QHostAddress::LocalHost))
        qFatal("no port");
}

void LiveRoom::restart()
{
    room.engine().set_hub(nullptr);
    m_hub.reset();
    m_hub = std::make_unique<localroom::Hub>(room.engine(), m_times);
    room.engine().set_hub(m_hub.get());
}

QNetworkRequest LiveRoom::address(const QString& query) const
{
    return QNetworkRequest(QUrl(u"ws://127.0.0.1:%1/api/v4/websocket?%2"_s.arg(m_door.serverPort()).arg(query)));
}

std::unique_ptr<Line> LiveRoom::connect(const QString& who, const QString& query)
{
    QNetworkRequest request = address(query);
    if (!who.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + room.token(who).toLatin1());
    return std::make_unique<Line>(request);
}

std::unique_ptr<Line> LiveRoom::connect_with(const QByteArray& header, const QByteArray& value)
{
    QNetworkRequest request = address({});
    request.setRawHeader(header, value);
    return std::make_unique<Line>(request);
}

std::unique_ptr<Line> LiveRoom::settled(const QString& who)
{
    auto line = connect(who);
    [&line] { QTRY_VERIFY(line->saw(u"status_change"_s)); }();
    return line;
}

} // namespace opsdeck::test
