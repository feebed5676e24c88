// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/response.h"

#include <QJsonDocument>

namespace opsdeck::localroom {
namespace {

/// What Go's encoder escapes, so that the text may stand inside HTML.
QByteArray escaped(const QByteArray& json)
{
    QByteArray out;
    out.reserve(json.size() + json.size() / 16);
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '<')
            out += "\\u003c";
        else if (c == '>')
            out += "\\u003e";
        else if (c == '&')
            out += "\\u0026";
        else if (c == '\xe2' && i + 2 < json.size() && json.at(i + 1) == '\x80' &&
                 (json.at(i + 2) == '\xa8' || json.at(i + 2) == '\xa9')) {
            out += json.at(i + 2) == '\xa8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else
            out += c;
    }
    return out;
}

} // namespace

QByteArray wire_json(const QJsonObject& object)
{
    return escaped(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray wire_json(const QJsonArray& array) { return escaped(QJsonDocument(array).toJson(QJsonDocument::Compact)); }

Response json_response(const QJsonObject& object, int status)
{
    Response response;
    response.status = status;
    response.body = wire_json(object);
    return response;
}

Response json_response(const QJsonArray& array, int status)
{
    Response response;
    response.status = status;
    response.body = wire_json(array);
    return response;
}

Response null_response()
{
    Response response;
    response.body = "null";
    return response;
}

Response status_ok()
{
    Response response;
    response.body = R"({"status":"OK"})";
    return response;
}

Response bytes_response(const QByteArray& body, const QByteArray& content_type, int status)
{
    Response response;
    response.status = status;
    response.content_type = content_type;
    response.body = body;
    return response;
}

} // namespace opsdeck::localroom
