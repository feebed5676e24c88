// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/json_shape.h"

#include "localroom/ids.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

QString type_name(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

bool is_keyed_by_id(const QJsonObject& object)
{
    const QStringList keys = object.keys();
    return !keys.isEmpty() &&
           std::all_of(keys.cbegin(), keys.cend(), [](const QString& key) { return localroom::is_id(key); });
}

QStringList object_differences(const QJsonObject& recorded, const QJsonObject& actual, const QString& path)
{
    QStringList found;
    if (is_keyed_by_id(recorded)) {
        for (auto it = actual.constBegin(); it != actual.constEnd(); ++it)
            found += shape_differences(recorded.begin().value(), it.value(), path + u".<id>"_s);
        if (actual.isEmpty())
            found += path + u": is empty"_s;
        return found;
    }
    for (auto it = recorded.constBegin(); it != recorded.constEnd(); ++it) {
        if (actual.contains(it.key()))
            found += shape_differences(it.value(), actual.value(it.key()), path + '.'_L1 + it.key());
        else
            found += path + '.'_L1 + it.key() + u": is missing"_s;
    }
    for (auto it = actual.constBegin(); it != actual.constEnd(); ++it) {
        if (!recorded.contains(it.key()))
            found += path + '.'_L1 + it.key() + u": is too much"_s;
    }
    return found;
}

} // namespace

QStringList shape_differences(const QJsonValue& recorded, const QJsonValue& actual, const QString& path)
{
    // A tiny picture that we do not make; both forms are on the wire.
    if (path.endsWith(".mini_preview"_L1))
        return {};
    if (recorded.type() != actual.type())
        return {path + u": is "_s + type_name(actual.type()) + u", recorded "_s + type_name(recorded.type())};
    if (recorded.isObject())
        return object_differences(recorded.toObject(), actual.toObject(), path);
    QStringList found;
    if (recorded.isArray()) {
        const QJsonArray expected = recorded.toArray();
        const QJsonArray got = actual.toArray();
        if (!expected.isEmpty() && got.isEmpty())
            return {path + u": is empty"_s};
        for (qsizetype i = 0; i < got.size() && !expected.isEmpty(); ++i)
            found += shape_differences(expected.at(i < expected.size() ? i : 0), got.at(i), path + u"[%1]"_s.arg(i));
    }
    return found;
}

} // namespace opsdeck::test
