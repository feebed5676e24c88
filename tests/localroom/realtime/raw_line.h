// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QTcpSocket>

#include <vector>

namespace opsdeck::test {

/// A websocket client that keeps every frame as it came, also those of which a proper client tells nothing: pings, and
/// whether there was a close frame before the end. Answers pings.
class RawLine final {
public:
    enum Opcode { text = 1, close = 8, ping = 9, pong = 10 };
    struct Frame {
        int opcode = 0;
        QByteArray payload;
    };

    /// `token` "" authenticates by nothing.
    RawLine(quint16 port, const QString& token);

    void send(Opcode opcode, const QByteArray& payload);
    [[nodiscard]] qsizetype count(Opcode opcode) const;
    /// The text frames as JSON.
    [[nodiscard]] std::vector<QJsonObject> told() const;

    std::vector<Frame> frames;
    bool is_open = false;
    bool is_gone = false;

private:
    void read();
    [[nodiscard]] bool read_frame();

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace opsdeck::test
