// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/endpoint.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>

namespace opsdeck::test {

using namespace Qt::StringLiterals;

Endpoint::Endpoint(QByteArray answer)
    : m_answer(std::move(answer))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        QTcpSocket* socket = m_server.nextPendingConnection();
        request.clear();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            request += socket->readAll();
            if (!is_complete())
                return;
            socket->write(m_answer);
            socket->disconnectFromHost();
        });
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
}

QString Endpoint::url(const QString& path) const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()) + path; }

QJsonObject Endpoint::body() const { return QJsonDocument::fromJson(raw_body()).object(); }

bool Endpoint::is_complete() const
{
    static const QRegularExpression length(u"content-length: *([0-9]+)"_s, QRegularExpression::CaseInsensitiveOption);
    if (!request.contains("\r\n\r\n"))
        return false;
    const auto match = length.match(QString::fromLatin1(head()));
    return raw_body().size() >= match.captured(1).toLongLong();
}

QByteArray ok_json(QByteArray json)
{
    json.replace('\'', '"');
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) +
           "\r\n\r\n" + json;
}

} // namespace opsdeck::test
