// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/attachments.h"

#include "localroom/ids.h"

#include <QJsonArray>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QJsonObject complete_action(const QJsonObject& given)
{
    QJsonObject action{
        {u"id"_s, given.value("id"_L1).toString()},
        {u"type"_s, given.value("type"_L1).toString(u"button"_s)},
        {u"name"_s, given.value("name"_L1).toString()},
    };
    if (action.value("id"_L1).toString().isEmpty())
        action.insert(u"id"_s, new_id());
    static const QStringList optional_keys{u"disabled"_s, u"style"_s,          u"data_source"_s,
                                           u"options"_s,  u"default_option"_s, u"integration"_s};
    for (const QString& key : optional_keys) {
        const QJsonValue value = given.value(key);
        const bool is_empty = value.isUndefined() || value.isNull() || value == QJsonValue(QString()) ||
                              value == QJsonValue(false) || (value.isArray() && value.toArray().isEmpty());
        if (!is_empty)
            action.insert(key, value);
    }
    return action;
}

QJsonObject complete_field(const QJsonObject& given)
{
    const QJsonValue value = given.value("value"_L1);
    return {{u"title"_s, given.value("title"_L1).toString()},
            {u"value"_s, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value},
            {u"short"_s, given.value("short"_L1).toBool()}};
}

QJsonArray map_objects(const QJsonArray& array, QJsonObject (*change)(const QJsonObject&))
{
    QJsonArray changed;
    for (const auto& item : array) {
        if (item.isObject())
            changed.append(change(item.toObject()));
    }
    return changed;
}

QJsonObject complete_attachment(const QJsonObject& given)
{
    static const QStringList texts{u"fallback"_s,    u"color"_s,  u"pretext"_s,    u"author_name"_s, u"author_link"_s,
                                   u"author_icon"_s, u"title"_s,  u"title_link"_s, u"text"_s,        u"image_url"_s,
                                   u"thumb_url"_s,   u"footer"_s, u"footer_icon"_s};
    QJsonObject attachment{{u"id"_s, given.value("id"_L1).toInteger()}};
    for (const QString& key : texts)
        attachment.insert(key, given.value(key).toString());
    const QJsonValue ts = given.value("ts"_L1);
    attachment.insert(u"ts"_s, ts.isUndefined() ? QJsonValue(QJsonValue::Null) : ts);
    const QJsonValue fields = given.value("fields"_L1);
    attachment.insert(u"fields"_s, fields.isArray() ? QJsonValue(map_objects(fields.toArray(), complete_field))
                                                    : QJsonValue(QJsonValue::Null));
    const QJsonArray actions = map_objects(given.value("actions"_L1).toArray(), complete_action);
    if (!actions.isEmpty())
        attachment.insert(u"actions"_s, actions);
    return attachment;
}

QJsonObject without_integration(const QJsonObject& action)
{
    QJsonObject visible = action;
    visible.remove("integration"_L1);
    return visible;
}

QJsonObject visible_attachment(const QJsonObject& stored)
{
    QJsonObject visible = stored;
    if (visible.contains("actions"_L1))
        visible.insert(u"actions"_s, map_objects(stored.value("actions"_L1).toArray(), without_integration));
    return visible;
}

} // namespace

QJsonObject complete_attachments(QJsonObject props)
{
    const QJsonValue attachments = props.value("attachments"_L1);
    if (attachments.isArray())
        props.insert(u"attachments"_s, map_objects(attachments.toArray(), complete_attachment));
    return props;
}

QJsonObject public_props(QJsonObject props)
{
    const QJsonValue attachments = props.value("attachments"_L1);
    if (attachments.isArray())
        props.insert(u"attachments"_s, map_objects(attachments.toArray(), visible_attachment));
    return props;
}

bool has_attachments(const QJsonObject& props) { return !props.value("attachments"_L1).toArray().isEmpty(); }

std::optional<QJsonObject> find_action(const QJsonObject& props, const QString& action_id)
{
    const QJsonArray attachments = props.value("attachments"_L1).toArray();
    for (const auto& attachment : attachments) {
        const QJsonArray actions = attachment.toObject().value("actions"_L1).toArray();
        for (const auto& action : actions) {
            const QJsonObject found = action.toObject();
            if (found.value("id"_L1).toString() == action_id && found.value("integration"_L1).isObject())
                return found;
        }
    }
    return std::nullopt;
}

} // namespace opsdeck::localroom
