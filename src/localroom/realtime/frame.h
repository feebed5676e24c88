// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace opsdeck::localroom {

/// What a client said over its websocket.
struct ClientFrame {
    qint64 seq = 0; ///< counts up from 1; anything else gets an error without `seq_reply`
    QString action;
    QJsonObject data;
};

/// Longest frame a client may send, in bytes; a longer one resets the connection.
constexpr qsizetype longest_client_frame = 8192;

/// Reads one text frame. A failure means "reset the connection": not a JSON object, a field of the wrong type, or
/// longer than longest_client_frame. A missing or odd number is not a failure.
[[nodiscard]] core::Result<ClientFrame> parse_client_frame(const QByteArray& frame);

/// The answer to an action; `data` is left out when empty.
[[nodiscard]] QByteArray ok_reply(qint64 seq, const QJsonObject& data = {});

/// A refusal. `seq` 0 leaves `seq_reply` out, as the real server does for a bad number.
[[nodiscard]] QByteArray fail_reply(qint64 seq, const QString& error_id, const QString& message, int status);

} // namespace opsdeck::localroom
