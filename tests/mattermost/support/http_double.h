// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <vector>

class QTcpSocket;

namespace opsdeck::test {

/// What a server double got.
struct SeenRequest {
    QByteArray verb;
    QByteArray target;                     ///< path and query
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// A plain HTTP server on a free loopback port that does exactly what a test tells it, also the wrong things.
class HttpDouble final : public QObject {
    Q_OBJECT

public:
    /// What happens to a request: bytes to be written as they are, and whether the connection is then cut.
    struct Reaction {
        QByteArray bytes;
        bool cut = false;
        int delay_ms = 0;
    };
    using React = std::function<Reaction(const SeenRequest&)>;

    explicit HttpDouble(React react);

    [[nodiscard]] QString base() const;
    [[nodiscard]] const std::vector<SeenRequest>& seen() const { return m_seen; }
    [[nodiscard]] int connections() const { return m_connections; }
    void react_with(React react) { m_react = std::move(react); }

    [[nodiscard]] static Reaction json(int status, const QByteArray& body, const QByteArray& extra_headers = {});
    [[nodiscard]] static Reaction answer(int status, const QByteArray& mime_type, const QByteArray& body,
                                         const QByteArray& extra_headers = {});
    [[nodiscard]] static Reaction silence() { return {}; }
    [[nodiscard]] static Reaction drop() { return {{}, true, 0}; }

private:
    void accept();
    void take(QTcpSocket* socket);

    React m_react;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    std::vector<SeenRequest> m_seen;
    int m_connections = 0;
    QTcpServer m_server; ///< last, so that it goes first: its sockets tell their end to what is above
};

} // namespace opsdeck::test
