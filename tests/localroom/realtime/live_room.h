// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/engine/engine_room.h"
#include "localroom/realtime/hub.h"

#include <QJsonObject>
#include <QTcpServer>
#include <QWebSocket>

#include <memory>
#include <vector>

namespace opsdeck::test {

/// One client's websocket and what came over it.
class Line final {
public:
    explicit Line(const QNetworkRequest& request);

    void send(const QJsonObject& frame) { send_text(QJsonDocument(frame).toJson(QJsonDocument::Compact)); }
    void send_text(const QByteArray& text) { m_socket.sendTextMessage(QString::fromUtf8(text)); }
    /// Cuts the connection as a dead network does.
    void cut() { m_socket.abort(); }
    /// Says good-bye as a client does that ends.
    void close() { m_socket.close(); }
    [[nodiscard]] int close_code() const { return m_socket.closeCode(); }

    [[nodiscard]] QJsonObject event(const QString& name, int nth = 0) const; ///< empty if it did not come
    [[nodiscard]] QJsonObject reply(qint64 seq) const;
    [[nodiscard]] QStringList names() const; ///< events in the order they came
    [[nodiscard]] bool saw(const QString& name) const { return !event(name).isEmpty(); }
    [[nodiscard]] QString connection_id() const;

    std::vector<QJsonObject> frames;
    bool is_open = false;
    bool is_gone = false;

private:
    QWebSocket m_socket;
};

/// An EngineRoom with its live side on a real socket, all in the test's thread.
class LiveRoom final {
public:
    explicit LiveRoom(const localroom::RealtimeTimes& times = {});

    /// `who` "" authenticates by nothing. `query` as in "connection_id=...&sequence_number=3".
    std::unique_ptr<Line> connect(const QString& who, const QString& query = {});
    std::unique_ptr<Line> connect_with(const QByteArray& header, const QByteArray& value);
    /// Connects and waits for hello and the status_change after it.
    std::unique_ptr<Line> settled(const QString& who);

    /// The live side ends and starts again: every socket is dropped, every stream forgotten.
    void restart();
    [[nodiscard]] localroom::Hub& hub() { return *m_hub; }
    [[nodiscard]] quint16 port() const { return m_door.serverPort(); }

    EngineRoom room;

private:
    [[nodiscard]] QNetworkRequest address(const QString& query) const;
    localroom::RealtimeTimes m_times;
    std::unique_ptr<localroom::Hub> m_hub;
    QTcpServer m_door;
};

} // namespace opsdeck::test
