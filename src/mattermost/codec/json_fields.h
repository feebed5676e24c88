// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace opsdeck::mattermost {

/// Reads fields of one JSON object. Absent and null mean the empty value; a wrong type is remembered as the first
/// error and named by its path ("user.create_at"), so that a decoder checks once at its end.
class JsonFields final {
public:
    explicit JsonFields(QJsonObject object, QString name = {});

    [[nodiscard]] QString text(const QString& key);
    [[nodiscard]] qint64 number(const QString& key);
    [[nodiscard]] bool flag(const QString& key);
    [[nodiscard]] QJsonObject object(const QString& key);
    [[nodiscard]] QJsonArray array(const QString& key);
    [[nodiscard]] QStringList texts(const QString& key);
    [[nodiscard]] core::Timestamp time(const QString& key) { return core::from_ms(number(key)); }
    template<typename Id>
    [[nodiscard]] Id id(const QString& key)
    {
        return Id(text(key));
    }
    /// An id without which the object means nothing.
    template<typename Id>
    [[nodiscard]] Id required_id(const QString& key)
    {
        return Id(required_text(key));
    }
    [[nodiscard]] QString required_text(const QString& key);

    [[nodiscard]] bool is_good() const { return m_wrong.isEmpty(); }
    /// The first wrong field as a protocol error.
    [[nodiscard]] core::Error error() const;

private:
    void wrong(const QString& key, const QString& expected);

    QJsonObject m_object;
    QString m_name;
    QString m_wrong;
};

/// The protocol error for an answer that is not what it should be; `what` names the field or the place.
[[nodiscard]] core::Error protocol_error(const QString& what);

[[nodiscard]] core::Result<QJsonObject> parse_object(const QByteArray& json);
/// `null` is an empty array.
[[nodiscard]] core::Result<QJsonArray> parse_array(const QByteArray& json);

/// Decodes every element of an array with `decode(const QJsonObject&) -> Result<T>`; the first failure wins.
template<typename T, typename Decode>
[[nodiscard]] core::Result<std::vector<T>> decode_each(const QJsonArray& array, Decode decode)
{
    std::vector<T> all;
    all.reserve(static_cast<size_t>(array.size()));
    for (const auto& element : array) {
        if (!element.isObject())
            return core::failure(protocol_error(QStringLiteral("an element of a list is not an object")));
        core::Result<T> one = decode(element.toObject());
        if (!one)
            return core::failure(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

} // namespace opsdeck::mattermost
