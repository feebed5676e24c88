// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/request.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

template<typename T>
ApiResult<std::optional<T>> wrong(const QString& what)
{
    return invalid_body(what);
}

bool is_absent(const QJsonValue& value) { return value.isUndefined() || value.isNull(); }

} // namespace

Method method_of(const QByteArray& word)
{
    if (word == "GET")
        return Method::get;
    if (word == "POST")
        return Method::post;
    if (word == "PUT")
        return Method::put;
    if (word == "PATCH")
        return Method::patch;
    if (word == "DELETE")
        return Method::delete_;
    if (word == "HEAD")
        return Method::head;
    if (word == "OPTIONS")
        return Method::options;
    return Method::other;
}

QByteArray Request::header(const QByteArray& name) const
{
    const auto found =
        std::find_if(headers.cbegin(), headers.cend(), [&](const auto& header) { return header.first == name; });
    return found == headers.cend() ? QByteArray() : found->second;
}

bool Request::has_header(const QByteArray& name) const
{
    return std::any_of(headers.cbegin(), headers.cend(), [&](const auto& header) { return header.first == name; });
}

QString Request::query_text(const QString& name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }

std::optional<qint64> Request::query_number(const QString& name) const
{
    bool ok = false;
    const qint64 number = query_text(name).toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

bool Request::query_flag(const QString& name) const { return query_text(name) == "true"_L1; }

ApiResult<QJsonObject> Request::object(const QString& what) const
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return invalid_body(what);
    return document.object();
}

ApiResult<QJsonArray> Request::array(const QString& what) const
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return invalid_body(what);
    return document.array();
}

ApiResult<QStringList> Request::strings(const QString& what) const
{
    const auto values = array(what);
    if (!values)
        return tl::unexpected(values.error());
    QStringList texts;
    for (const auto& value : *values) {
        if (!value.isString())
            return invalid_body(what);
        texts.append(value.toString());
    }
    return texts;
}

Page page_of(const Request& request)
{
    constexpr qint64 most_per_page = 200;
    constexpr qint64 last_page = 10'000'000;
    Page page;
    if (const auto number = request.query_number(u"page"_s); number && *number >= 0)
        page.page = static_cast<int>(std::min(*number, last_page));
    if (const auto number = request.query_number(u"per_page"_s); number && *number >= 0)
        page.per_page = static_cast<int>(std::min(*number, most_per_page));
    return page;
}

ApiResult<std::optional<QString>> optional_text(const QJsonObject& object, const QString& key, const QString& what)
{
    const QJsonValue value = object.value(key);
    if (is_absent(value))
        return std::nullopt;
    return value.isString() ? ApiResult<std::optional<QString>>(value.toString()) : wrong<QString>(what);
}

ApiResult<std::optional<bool>> optional_flag(const QJsonObject& object, const QString& key, const QString& what)
{
    const QJsonValue value = object.value(key);
    if (is_absent(value))
        return std::nullopt;
    return value.isBool() ? ApiResult<std::optional<bool>>(value.toBool()) : wrong<bool>(what);
}

ApiResult<std::optional<qint64>> optional_number(const QJsonObject& object, const QString& key, const QString& what)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    const QJsonValue value = object.value(key);
    if (is_absent(value))
        return std::nullopt;
    const double number = value.toDouble();
    if (!value.isDouble() || number > exact || number < -exact)
        return wrong<qint64>(what);
    return static_cast<qint64>(number);
}

ApiResult<std::optional<QJsonObject>> optional_object(const QJsonObject& object, const QString& key,
                                                      const QString& what)
{
    const QJsonValue value = object.value(key);
    if (is_absent(value))
        return std::nullopt;
    return value.isObject() ? ApiResult<std::optional<QJsonObject>>(value.toObject()) : wrong<QJsonObject>(what);
}

ApiResult<std::optional<QStringList>> optional_strings(const QJsonObject& object, const QString& key,
                                                       const QString& what)
{
    const QJsonValue value = object.value(key);
    if (is_absent(value))
        return std::nullopt;
    if (!value.isArray())
        return wrong<QStringList>(what);
    const QJsonArray elements = value.toArray();
    QStringList texts;
    for (const auto& element : elements) {
        if (!element.isString())
            return wrong<QStringList>(what);
        texts.append(element.toString());
    }
    return texts;
}

} // namespace opsdeck::localroom
