// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace opsdeck::mattermost {

enum class Method { get, post, put, delete_ };

/// One part of a multipart body. Bytes from memory, or streamed from a file when `file_path` is set.
struct BodyPart {
    QString name;
    QString file_name; ///< empty for plain fields
    QByteArray bytes;
    QString file_path;

    bool operator==(const BodyPart&) const = default;
};

struct NoBody {
    bool operator==(const NoBody&) const = default;
};
/// Compact UTF-8 JSON.
struct JsonBody {
    QByteArray bytes;
    bool operator==(const JsonBody&) const = default;
};
struct RawBody {
    QByteArray bytes;
    QByteArray mime_type;
    bool operator==(const RawBody&) const = default;
};
struct MultipartBody {
    std::vector<BodyPart> parts;
    bool operator==(const MultipartBody&) const = default;
};

/// What is asked of the server, as a value. Holds no token: the transport adds it.
struct Request {
    Method method = Method::get;
    QString path; ///< below /api/v4, percent-encoded: "/users/me"; see path_of()
    std::vector<std::pair<QString, QString>> query;
    std::variant<NoBody, JsonBody, RawBody, MultipartBody> body;
    core::Millis timeout{30'000};       ///< the longest silence of the line
    core::Millis deadline{120'000};     ///< the longest time for one attempt, however much trickles in
    qint64 max_answer_bytes = 64 << 20; ///< more than this is not read but answered with too_large
    bool idempotent = true;             ///< sending it twice does what sending it once does
    bool needs_auth = true;             ///< carries the token; a 401 means signed out
    bool expects_json = true;           ///< a web page instead is a proxy's or a captive portal's, not the answer

    bool operator==(const Request&) const = default;
};

/// "/a/b/c" from its segments, each percent-encoded so that no value can leave its segment.
[[nodiscard]] QString path_of(std::initializer_list<QString> segments);

[[nodiscard]] JsonBody json_body(const QJsonObject& object);
[[nodiscard]] JsonBody json_body(const QJsonArray& array);

/// "GET", "DELETE", ...
[[nodiscard]] QByteArray to_verb(Method method);

} // namespace opsdeck::mattermost
