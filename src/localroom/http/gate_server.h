// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/http_connection.h"

#include <QTcpServer>

namespace opsdeck::localroom {

/// The door: listens on 127.0.0.1 only, counts connections, gives each one its reader with its limits.
/// Qt's QHttpServer (6.4) is not behind it: it has no limit of any kind, and a parser of our own that refuses early is
/// also one that can be fuzzed without a socket.
class GateServer final : public QTcpServer {
    Q_OBJECT

public:
    explicit GateServer(ConnectionServices services);
    ~GateServer() override;

    /// Port 0 takes a free one.
    [[nodiscard]] bool open(quint16 port);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    ConnectionServices m_services;
    int m_open_connections = 0;
};

} // namespace opsdeck::localroom
