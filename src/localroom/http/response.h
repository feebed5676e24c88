// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace opsdeck::localroom {

/// A part of a file on disk, streamed instead of read into memory.
struct FileSlice {
    QString path;
    qint64 offset = 0;
    qint64 length = 0;
};

/// An answer before the dispatcher adds what every answer carries (ids, Vary, Expires, rate limit).
struct Response {
    int status = 200;
    QByteArray content_type = "application/json";
    QByteArray body;
    std::optional<FileSlice> file; ///< instead of body
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    bool with_server_headers = true; ///< false: no X-Request-Id, X-Version-Id, Vary, Expires (unknown route, 429)

    Response& header(const QByteArray& name, const QByteArray& value) &
    {
        headers.emplace_back(name, value);
        return *this;
    }
    Response&& header(const QByteArray& name, const QByteArray& value) &&
    {
        headers.emplace_back(name, value);
        return std::move(*this);
    }
};

/// JSON as the wire writes it: <, >, & and U+2028/9 escaped, other Unicode raw.
[[nodiscard]] QByteArray wire_json(const QJsonObject& object);
[[nodiscard]] QByteArray wire_json(const QJsonArray& array);

[[nodiscard]] Response json_response(const QJsonObject& object, int status = 200);
[[nodiscard]] Response json_response(const QJsonArray& array, int status = 200);
[[nodiscard]] Response null_response(); ///< the body `null`: some empty collections
[[nodiscard]] Response status_ok();     ///< {"status":"OK"}
[[nodiscard]] Response bytes_response(const QByteArray& body, const QByteArray& content_type, int status = 200);

} // namespace opsdeck::localroom
