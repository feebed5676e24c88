// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/json_shape.h"

#include "localroom/ids.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

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

/// Every entry must have the shape of a recorded one, and every recorded shape must be there. `at` names an entry.
QStringList entry_differences(const QJsonArray& recorded, const QJsonArray& actual, const QString& path,
                              const std::function<QString(qsizetype)>& at)
{
    if (recorded.isEmpty())
        return {};
    if (actual.isEmpty())
        return {path + u": is empty"_s};
    QStringList found;
    std::vector<bool> is_there(static_cast<size_t>(recorded.size()), false);
    for (qsizetype i = 0; i < actual.size(); ++i) {
        std::optional<QStringList> least;
        for (qsizetype k = 0; k < recorded.size(); ++k) {
            QStringList differences = shape_differences(recorded.at(k), actual.at(i), path + at(i));
            if (differences.isEmpty())
                is_there[static_cast<size_t>(k)] = true;
            if (!least || differences.size() < least->size())
                least = std::move(differences);
        }
        found += *least;
    }
    for (qsizetype k = 0; k < recorded.size(); ++k) {
        if (!is_there[static_cast<size_t>(k)])
            found += path + u": nothing like the recorded entry %1"_s.arg(k);
    }
    return found;
}

QJsonArray values_of(const QJsonObject& object)
{
    QJsonArray values;
    for (const QJsonValue& value : object)
        values.append(value);
    return values;
}

/// Where this server differs on purpose: it makes no tiny pictures (both forms are on the wire), and it does not hand
/// out the hash of anybody's password, as the recorded one did with the people of a thread.
bool is_free(const QString& key) { return key == "mini_preview"_L1 || key == "password"_L1; }

QStringList object_differences(const QJsonObject& recorded, const QJsonObject& actual, const QString& path)
{
    if (is_keyed_by_id(recorded))
        return entry_differences(values_of(recorded), values_of(actual), path, [](qsizetype) { return u".<id>"_s; });
    QStringList found;
    for (auto it = recorded.constBegin(); it != recorded.constEnd(); ++it) {
        if (it.key() == "password"_L1 && actual.contains(it.key()))
            found += path + '.'_L1 + it.key() + u": is handed out"_s;
        if (is_free(it.key()))
            continue;
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
    if (recorded.type() != actual.type())
        return {path + u": is "_s + type_name(actual.type()) + u", recorded "_s + type_name(recorded.type())};
    if (recorded.isObject())
        return object_differences(recorded.toObject(), actual.toObject(), path);
    if (recorded.isArray())
        return entry_differences(recorded.toArray(), actual.toArray(), path,
                                 [](qsizetype i) { return u"[%1]"_s.arg(i); });
    return {};
}

} // namespace opsdeck::test
