// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QTcpSocket>

namespace opsdeck::test {

/// A blocking HTTP client that sends exactly the bytes it is given: for requests that no proper client would make.
class RawClient final {
public:
    explicit RawClient(const QString& url); ///< "http://127.0.0.1:41234"

    struct Answer {
        int status = 0; ///< 0: none came
        QByteArray head;
        QByteArray body;
        bool closed = false; ///< the server ended the connection afterwards

        [[nodiscard]] QByteArray header(const QByteArray& name) const;
        [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(body); }
    };

    bool connect();
    void send(const QByteArray& bytes);
    /// The next answer, by its Content-Length.
    [[nodiscard]] Answer receive(int within_ms = 10'000);
    /// True once the server has closed.
    [[nodiscard]] bool is_closed(int within_ms = 5'000);

    /// One request on a connection of its own.
    [[nodiscard]] static Answer once(const QString& url, const QByteArray& bytes);
    /// A proper request with a body.
    [[nodiscard]] static Answer call(const QString& url, const QByteArray& method, const QByteArray& target,
                                     const QString& token = {}, const QByteArray& body = {},
                                     const QByteArray& more_headers = {});

private:
    QString m_host;
    quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace opsdeck::test
