// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/api_error.h"
#include "localroom/context.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <optional>
#include <utility>
#include <vector>

namespace opsdeck::localroom {

enum class Method { get, post, put, patch, delete_, head, options, other };

[[nodiscard]] Method method_of(const QByteArray& word);

/// One complete HTTP request, as the parser read it and the router enriched it.
struct Request {
    Method method = Method::get;
    QByteArray target;                ///< as on the request line
    QString path;                     ///< percent-decoded, without the query
    std::vector<QByteArray> segments; ///< of the path, still encoded, split at '/'
    QUrlQuery query;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case, values trimmed
    QByteArray body;
    QString request_id; ///< also the X-Request-Id of the answer
    QString remote_address;
    Caller caller;                  ///< filled by the dispatcher; unknown on open routes without a token
    QHash<QString, QString> params; ///< of the route's pattern: "channel_id"; `me` is already replaced

    /// The first value of a header; `name` in lower case. Empty if absent.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] bool has_header(const QByteArray& name) const;
    [[nodiscard]] QString param(const QString& name) const { return params.value(name); }

    [[nodiscard]] QString query_text(const QString& name) const;
    /// Nothing if absent or not a number.
    [[nodiscard]] std::optional<qint64> query_number(const QString& name) const;
    [[nodiscard]] bool query_flag(const QString& name) const; ///< "true"

    /// The body as a JSON object / array; else 400 invalid_body_param naming `what`.
    [[nodiscard]] ApiResult<QJsonObject> object(const QString& what) const;
    [[nodiscard]] ApiResult<QJsonArray> array(const QString& what) const;
    /// The body as an array of strings; anything else in it is 400.
    [[nodiscard]] ApiResult<QStringList> strings(const QString& what) const;
};

/// `page` and `per_page` by the wire's rules: default 60, silently capped at 200, negative values fall back.
struct Page {
    int page = 0;
    int per_page = 60;
    [[nodiscard]] qint64 offset() const { return static_cast<qint64>(page) * per_page; }
};
[[nodiscard]] Page page_of(const Request& request);

/// Typed reading of a body's fields: absent and null mean "not given", another type is 400 naming `what`.
[[nodiscard]] ApiResult<std::optional<QString>> optional_text(const QJsonObject& object, const QString& key,
                                                              const QString& what);
[[nodiscard]] ApiResult<std::optional<bool>> optional_flag(const QJsonObject& object, const QString& key,
                                                           const QString& what);
[[nodiscard]] ApiResult<std::optional<qint64>> optional_number(const QJsonObject& object, const QString& key,
                                                               const QString& what);
[[nodiscard]] ApiResult<std::optional<QJsonObject>> optional_object(const QJsonObject& object, const QString& key,
                                                                    const QString& what);
[[nodiscard]] ApiResult<std::optional<QStringList>> optional_strings(const QJsonObject& object, const QString& key,
                                                                     const QString& what);

} // namespace opsdeck::localroom
