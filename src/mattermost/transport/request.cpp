// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/request.h"

#include <QJsonDocument>
#include <QUrl>

namespace opsdeck::mattermost {

QString path_of(std::initializer_list<QString> segments)
{
    QString path;
    for (const QString& segment : segments) {
        // "." and ".." would be resolved away on their journey.
        const bool is_dots = segment == QLatin1String(".") || segment == QLatin1String("..");
        path += QLatin1Char('/');
        path += is_dots ? QString(segment).replace(QLatin1Char('.'), QLatin1String("%2E"))
                        : QString::fromLatin1(QUrl::toPercentEncoding(segment));
    }
    return path;
}

JsonBody json_body(const QJsonObject& object) { return {QJsonDocument(object).toJson(QJsonDocument::Compact)}; }

JsonBody json_body(const QJsonArray& array) { return {QJsonDocument(array).toJson(QJsonDocument::Compact)}; }

QByteArray to_verb(Method method)
{
    switch (method) {
    case Method::post:
        return "POST";
    case Method::put:
        return "PUT";
    case Method::delete_:
        return "DELETE";
    case Method::get:
        break;
    }
    return "GET";
}

} // namespace opsdeck::mattermost
