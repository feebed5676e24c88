// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QUrlQuery>
#include <QWebSocketServer>

#include <vector>

class QWebSocket;

namespace opsdeck::test {

/// An event server on a free loopback port. It says nothing by itself: the test says it.
class SocketDouble final : public QObject {
    Q_OBJECT

public:
    SocketDouble();

    [[nodiscard]] QString base() const;
    [[nodiscard]] int connections() const { return static_cast<int>(m_queries.size()); }
    [[nodiscard]] const QUrlQuery& query(int connection) const { return m_queries.at(static_cast<size_t>(connection)); }
    [[nodiscard]] const QByteArray& authorization(int connection) const
    {
        return m_authorizations.at(static_cast<size_t>(connection));
    }
    [[nodiscard]] const QByteArray& origin(int connection) const
    {
        return m_origins.at(static_cast<size_t>(connection));
    }
    [[nodiscard]] const std::vector<QJsonObject>& actions() const { return m_actions; }
    [[nodiscard]] bool has_client() const { return !m_socket.isNull(); }

    void say(const QByteArray& frame);
    void say_hello(const QString& connection_id, qint64 seq = 0);
    /// An event without meaning, numbered.
    void say_event(qint64 seq, const QByteArray& name = "something_new");
    void reply_ok(qint64 seq_reply);
    void drop();
    void stop_listening() { m_server.close(); }

Q_SIGNALS:
    void connected();
    void action(const QJsonObject& action);

private:
    QWebSocketServer m_server;
    QPointer<QWebSocket> m_socket; ///< the newest
    std::vector<QUrlQuery> m_queries;
    std::vector<QByteArray> m_authorizations;
    std::vector<QByteArray> m_origins;
    std::vector<QJsonObject> m_actions;
};

} // namespace opsdeck::test
