// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_props.h"

#include "localroom/resources.h"

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

void add_icon_of_emoji(QJsonObject& props)
{
    static const QJsonObject pictures = json_resource(u"emoji.json"_s);
    QString name = props.value("override_icon_emoji"_L1).toString();
    if (name.startsWith(':'_L1) && name.endsWith(':'_L1) && name.size() > 2)
        name = name.mid(1, name.size() - 2);
    const QString picture = pictures.value(name).toString();
    if (!picture.isEmpty())
        props.insert(u"override_icon_url"_s, u"/static/emoji/%1.png"_s.arg(picture));
}

qsizetype props_length(const QJsonObject& props)
{
    const QByteArray text = QJsonDocument(props).toJson(QJsonDocument::Compact);
    // UTF-8: every byte that does not continue a letter starts one.
    return std::count_if(text.cbegin(), text.cend(), [](char c) { return (static_cast<quint8>(c) & 0xC0) != 0x80; });
}

} // namespace opsdeck::localroom
