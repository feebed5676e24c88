// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/json_fields.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace opsdeck::mattermost {

JsonFields::JsonFields(QJsonObject object, QString name)
    : m_object(std::move(object))
    , m_name(std::move(name))
{}

void JsonFields::wrong(const QString& key, const QString& expected)
{
    if (!m_wrong.isEmpty())
        return;
    const QString path = m_name.isEmpty() ? key : m_name + QLatin1Char('.') + key;
    m_wrong = QStringLiteral("%1: expected %2").arg(path, expected);
}

QString JsonFields::text(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isString())
        return value.toString();
    if (!value.isNull() && !value.isUndefined())
        wrong(key, QStringLiteral("text"));
    return {};
}

QString JsonFields::required_text(const QString& key)
{
    QString found = text(key);
    if (found.isEmpty())
        wrong(key, QStringLiteral("text that is not empty"));
    return found;
}

qint64 JsonFields::number(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isDouble()) {
        const double real = value.toDouble();
        if (std::abs(real) > 9e15 || std::floor(real) != real)
            wrong(key, QStringLiteral("a whole number"));
        return value.toInteger();
    }
    if (!value.isNull() && !value.isUndefined())
        wrong(key, QStringLiteral("a number"));
    return 0;
}

bool JsonFields::flag(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isBool())
        return value.toBool();
    if (!value.isNull() && !value.isUndefined())
        wrong(key, QStringLiteral("true or false"));
    return false;
}

QJsonObject JsonFields::object(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject() && !value.isNull() && !value.isUndefined())
        wrong(key, QStringLiteral("an object"));
    return value.toObject();
}

QJsonArray JsonFields::array(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() && !value.isNull() && !value.isUndefined())
        wrong(key, QStringLiteral("a list"));
    return value.toArray();
}

QStringList JsonFields::texts(const QString& key)
{
    QStringList all;
    const QJsonArray elements = array(key);
    for (const auto& element : elements) {
        if (!element.isString())
            wrong(key, QStringLiteral("a list of texts"));
        all.append(element.toString());
    }
    return all;
}

core::Error JsonFields::error() const { return protocol_error(m_wrong); }

core::Error protocol_error(const QString& what)
{
    return {core::ErrorKind::protocol,
            QCoreApplication::translate("Mattermost",
                                        "The server gave an answer that Opsdeck cannot understand. Something between "
                                        "here and the server may have changed it, or the server is of a version that "
                                        "is not known yet."),
            what};
}

core::Result<QJsonObject> parse_object(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return core::failure(
            protocol_error(error.error == QJsonParseError::NoError
                               ? QStringLiteral("expected a JSON object")
                               : QStringLiteral("expected a JSON object: %1").arg(error.errorString())));
    return document.object();
}

core::Result<QJsonArray> parse_array(const QByteArray& json)
{
    if (json.trimmed() == "null")
        return QJsonArray();
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray())
        return core::failure(protocol_error(error.error == QJsonParseError::NoError
                                                ? QStringLiteral("expected a JSON list")
                                                : QStringLiteral("expected a JSON list: %1").arg(error.errorString())));
    return document.array();
}

} // namespace opsdeck::mattermost
