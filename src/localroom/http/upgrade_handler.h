// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/request.h"

class QTcpSocket;

namespace opsdeck::localroom {

/// Takes over a connection whose request asks for a websocket on /api/v4/websocket.
class UpgradeHandler {
public:
    virtual ~UpgradeHandler() = default;
    /// Becomes the owner of `socket`; the request's bytes are still unread in it (they were only peeked at), so that
    /// QWebSocketServer::handleConnection can read the handshake. `request.caller` is known when the header or cookie
    /// carried a valid token; rate limits were applied before.
    virtual void take_over(QTcpSocket* socket, const Request& request) = 0;
};

} // namespace opsdeck::localroom
