// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fault_proxy.h"

#include <QSslSocket>
#include <QTcpSocket>

namespace opsdeck::test {

/// One client connection of the proxy and its partner on the server's side.
class FaultProxy::Link final : public QObject {
    Q_OBJECT

public:
    Link(FaultProxy& proxy, QTcpSocket* client);

    [[nodiscard]] bool is_websocket() const { return m_websocket; }
    void end();
    void cut_next_frame() { m_cut_next = true; }
    void release();

private:
    void read_client();
    void read_server();
    /// Takes one whole request off the buffer; false while it is not there yet.
    [[nodiscard]] bool take_request();
    void act_on(const QByteArray& head, const QByteArray& request);
    void to_client(const QByteArray& bytes);
    void to_server(const QByteArray& bytes);

    FaultProxy& m_proxy;
    QTcpSocket* m_client;
    QSslSocket* m_upstream; ///< plain for http
    QByteArray m_buffer;
    QByteArray m_held;
    std::optional<Fault> m_fault; ///< what meets the answer that is under way
    bool m_websocket = false;
    bool m_cut_next = false;
};

} // namespace opsdeck::test
