// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_props.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

/// QJson keeps 64-bit integers exactly, the real server does not: who relies on large numbers must notice it here.
// NOLINTNEXTLINE(misc-no-recursion): the JSON parser limits the depth
QJsonValue as_double(const QJsonValue& value)
{
    if (value.isDouble())
        return {value.toDouble()};
    if (value.isArray()) {
        QJsonArray changed;
        const QJsonArray array = value.toArray();
        for (const auto& item : array)
            changed.append(as_double(item));
        return changed;
    }
    if (value.isObject()) {
        QJsonObject changed;
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            changed.insert(it.key(), as_double(it.value()));
        return changed;
    }
    return value;
}

} // namespace

QJsonObject clean_props(const QJsonObject& given)
{
    QJsonObject props = as_double(given).toObject();
    props.remove("add_channel_member"_L1);
    props.remove("channel_mentions"_L1);
    props.remove("previewed_post"_L1);
    return props;
}

qsizetype props_length(const QJsonObject& props)
{
    const QByteArray text = QJsonDocument(props).toJson(QJsonDocument::Compact);
    // UTF-8: every byte that does not continue a letter starts one.
    return std::count_if(text.cbegin(), text.cend(), [](char c) { return (static_cast<quint8>(c) & 0xC0) != 0x80; });
}

} // namespace opsdeck::localroom
