// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/channel_store.h"

#include "localroom/ids.h"
#include "localroom/people/user_store.h"
#include "localroom/rooms/channel_member_store.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {

QString channel_columns()
{
    return u"channels.id, channels.create_at, channels.update_at, channels.delete_at, channels.team_id, channels.type, "
           "channels.display_name, channels.name, channels.header, channels.purpose, channels.creator_id, "
           "channels.last_post_at, channels.last_root_post_at, channels.total_msg_count, "
           "channels.total_msg_count_root, channels.posts_update_at"_s;
}

std::vector<ChannelRow> select_channels(Database& db, const QString& sql, const QVariantList& values)
{
    std::vector<ChannelRow> channels;
    auto rows = db.select(sql, values);
    while (rows.next()) {
        ChannelRow& row = channels.emplace_back();
        int column = 0;
        row.id = rows.text(column++);
        row.create_at = rows.number(column++);
        row.update_at = rows.number(column++);
        row.delete_at = rows.number(column++);
        row.team_id = rows.text(column++);
        row.type = rows.text(column++);
        row.display_name = rows.text(column++);
        row.name = rows.text(column++);
        row.header = rows.text(column++);
        row.purpose = rows.text(column++);
        row.creator_id = rows.text(column++);
        row.last_post_at = rows.number(column++);
        row.last_root_post_at = rows.number(column++);
        row.total_msg_count = rows.number(column++);
        row.total_msg_count_root = rows.number(column++);
        row.posts_update_at = rows.number(column++);
    }
    return channels;
}

std::optional<ChannelRow> find_channel(Database& db, const QString& id)
{
    auto channels = select_channels(db, u"SELECT %1 FROM channels WHERE id = ?"_s.arg(channel_columns()), {id});
    return channels.empty() ? std::nullopt : std::optional(std::move(channels.front()));
}

std::optional<ChannelRow> find_channel_by_name(Database& db, const QString& team_id, const QString& name)
{
    auto channels = select_channels(
        db, u"SELECT %1 FROM channels WHERE team_id = ? AND name = ?"_s.arg(channel_columns()), {team_id, name});
    return channels.empty() ? std::nullopt : std::optional(std::move(channels.front()));
}

QJsonObject channel_json(const ChannelRow& row)
{
    return {{u"id"_s, row.id},
            {u"create_at"_s, row.create_at},
            {u"update_at"_s, row.update_at},
            {u"delete_at"_s, row.delete_at},
            {u"team_id"_s, row.team_id},
            {u"type"_s, row.type},
            {u"display_name"_s, row.display_name},
            {u"name"_s, row.name},
            {u"header"_s, row.header},
            {u"purpose"_s, row.purpose},
            {u"last_post_at"_s, row.last_post_at},
            {u"total_msg_count"_s, row.total_msg_count},
            {u"extra_update_at"_s, 0},
            {u"creator_id"_s, row.creator_id},
            {u"scheme_id"_s, QJsonValue::Null},
            {u"props"_s, QJsonValue::Null},
            {u"group_constrained"_s, QJsonValue::Null},
            {u"shared"_s, row.is_direct() ? QJsonValue(false) : QJsonValue(QJsonValue::Null)},
            {u"total_msg_count_root"_s, row.total_msg_count_root},
            {u"policy_id"_s, QJsonValue::Null},
            {u"last_root_post_at"_s, row.last_root_post_at}};
}

ApiResult<ChannelRow> insert_channel(Context& context, const NewChannel& channel)
{
    constexpr qsizetype longest_name = 64;
    constexpr qsizetype longest_title = 64;
    constexpr qsizetype longest_header = 1024;
    constexpr qsizetype longest_purpose = 250;
    static const QRegularExpression valid(u"^[a-z0-9_-]{2,}$"_s);
    const bool named_by_people = channel.type == "O"_L1 || channel.type == "P"_L1;
    if (named_by_people && (!valid.match(channel.name).hasMatch() || channel.name.size() > longest_name))
        return refuse(400, u"model.channel.is_valid.2_or_more.app_error"_s);
    if (named_by_people && channel.display_name.size() > longest_title)
        return refuse(400, u"model.channel.is_valid.display_name.app_error"_s);
    if (channel.header.size() > longest_header)
        return refuse(400, u"model.channel.is_valid.header.app_error"_s);
    if (channel.purpose.size() > longest_purpose)
        return refuse(400, u"model.channel.is_valid.purpose.app_error"_s);
    if (find_channel_by_name(context.db, channel.team_id, channel.name))
        return refuse(400, u"store.sql_channel.save_channel.exists.app_error"_s);

    ChannelRow row;
    row.id = new_id();
    row.create_at = row.update_at = context.now_ms();
    row.team_id = channel.team_id;
    row.type = channel.type;
    row.name = channel.name;
    row.display_name = channel.display_name;
    row.header = channel.header;
    row.purpose = channel.purpose;
    row.creator_id = channel.creator_id;
    context.db.run(
        u"INSERT INTO channels (id, create_at, update_at, team_id, type, display_name, name, header, purpose, "
        "creator_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {row.id, row.create_at, row.update_at, row.team_id, row.type, row.display_name, row.name, row.header,
         row.purpose, row.creator_id});
    return row;
}

ApiResult<ChannelRow> direct_channel(Context& context, const QString& creator_id, const QString& other_id,
                                     bool* created)
{
    if (created)
        *created = false;
    if (!find_user(context.db, other_id) || !find_user(context.db, creator_id))
        return refuse(400, u"api.channel.create_direct_channel.invalid_user.app_error"_s);
    const QString name = std::min(creator_id, other_id) + u"__"_s + std::max(creator_id, other_id);
    if (auto existing = find_channel_by_name(context.db, u""_s, name))
        return std::move(*existing);
    auto channel = insert_channel(context, {u""_s, u"D"_s, name, {}, {}, {}, creator_id});
    if (!channel)
        return channel;
    insert_channel_member(context, channel->id, creator_id, false);
    if (other_id != creator_id)
        insert_channel_member(context, channel->id, other_id, false);
    Broadcast to;
    to.channel_id = channel->id;
    context.publish({u"direct_added"_s, {{u"creator_id"_s, creator_id}, {u"teammate_id"_s, other_id}}, to});
    if (created)
        *created = true;
    return channel;
}

} // namespace opsdeck::localroom
