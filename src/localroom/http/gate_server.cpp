// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/gate_server.h"

#include <QHostAddress>
#include <QPointer>

namespace opsdeck::localroom {

GateServer::GateServer(ConnectionServices services)
    : m_services(std::move(services))
{
    constexpr int backlog = 256;
    setListenBacklogSize(backlog);
}

GateServer::~GateServer()
{
    close();
    // Connections use m_services until their end, so they go before it.
    qDeleteAll(findChildren<HttpConnection*>(Qt::FindDirectChildrenOnly));
}

bool GateServer::open(quint16 port) { return listen(QHostAddress::LocalHost, port); }

void GateServer::incomingConnection(qintptr descriptor)
{
    auto* socket = new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (m_open_connections >= m_services.limits->connections) {
        Response response = bytes_response("too many connections\n", "text/plain; charset=utf-8", 503);
        socket->write(response_head(response, response.body.size(), false) + response.body);
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        return;
    }
    ++m_open_connections;
    auto* connection = new HttpConnection(socket, m_services, this);
    connect(connection, &QObject::destroyed, this, [this] { --m_open_connections; });
}

} // namespace opsdeck::localroom
