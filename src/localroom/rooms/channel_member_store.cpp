// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/channel_member_store.h"

#include "localroom/people/user_store.h"
#include "localroom/posts/post_writer.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

const QJsonObject& default_notify_props()
{
    static const QJsonObject props{{u"desktop"_s, u"default"_s},
                                   {u"email"_s, u"default"_s},
                                   {u"ignore_channel_mentions"_s, u"default"_s},
                                   {u"mark_unread"_s, u"all"_s},
                                   {u"push"_s, u"default"_s}};
    return props;
}

} // namespace

QString channel_member_columns()
{
    return u"channel_members.channel_id, channel_members.user_id, channel_members.is_admin, "
           "channel_members.last_viewed_at, channel_members.last_update_at, channel_members.msg_count, "
           "channel_members.msg_count_root, channel_members.mention_count, channel_members.mention_count_root, "
           "channel_members.notify_props"_s;
}

std::vector<ChannelMemberRow> select_channel_members(Database& db, const QString& sql, const QVariantList& values)
{
    std::vector<ChannelMemberRow> members;
    auto rows = db.select(sql, values);
    while (rows.next())
        members.push_back({rows.text(0), rows.text(1), rows.flag(2), rows.number(3), rows.number(4), rows.number(5),
                           rows.number(6), rows.number(7), rows.number(8),
                           QJsonDocument::fromJson(rows.text(9).toUtf8()).object()});
    return members;
}

std::optional<ChannelMemberRow> find_channel_member(Database& db, const QString& channel_id, const QString& user_id)
{
    auto members = select_channel_members(
        db, u"SELECT %1 FROM channel_members WHERE channel_id = ? AND user_id = ?"_s.arg(channel_member_columns()),
        {channel_id, user_id});
    return members.empty() ? std::nullopt : std::optional(std::move(members.front()));
}

QJsonObject channel_member_json(const ChannelMemberRow& row)
{
    return {{u"channel_id"_s, row.channel_id},
            {u"user_id"_s, row.user_id},
            {u"roles"_s, row.is_admin ? u"channel_user channel_admin"_s : u"channel_user"_s},
            {u"last_viewed_at"_s, row.last_viewed_at},
            {u"msg_count"_s, row.msg_count},
            {u"mention_count"_s, row.mention_count},
            {u"mention_count_root"_s, row.mention_count_root},
            {u"msg_count_root"_s, row.msg_count_root},
            {u"notify_props"_s, row.notify_props},
            {u"last_update_at"_s, row.last_update_at},
            {u"scheme_guest"_s, false},
            {u"scheme_user"_s, true},
            {u"scheme_admin"_s, row.is_admin},
            {u"explicit_roles"_s, u""_s}};
}

QStringList member_ids_of(Database& db, const QString& channel_id)
{
    QStringList ids;
    auto rows = db.select(u"SELECT user_id FROM channel_members WHERE channel_id = ? ORDER BY user_id"_s, {channel_id});
    while (rows.next())
        ids.append(rows.text(0));
    return ids;
}

void insert_channel_member(Context& context, const QString& channel_id, const QString& user_id, bool is_admin)
{
    context.db.run(u"INSERT INTO channel_members (channel_id, user_id, is_admin, last_update_at, notify_props) "
                   "VALUES (?, ?, ?, ?, ?) ON CONFLICT (channel_id, user_id) DO NOTHING"_s,
                   {channel_id, user_id, is_admin, context.now_ms(), as_json_string(default_notify_props())});
}

ApiResult<ChannelMemberRow> join_channel(Context& context, const ChannelRow& channel, const QString& user_id,
                                         const QString& actor_id)
{
    if (auto member = find_channel_member(context.db, channel.id, user_id))
        return std::move(*member);
    const auto user = find_user(context.db, user_id);
    const auto actor = find_user(context.db, actor_id);
    if (!user || !actor)
        return refuse(404, u"app.user.missing_account.const"_s);
    insert_channel_member(context, channel.id, user_id, false);
    auto member = find_channel_member(context.db, channel.id, user_id);
    if (!member)
        return internal_error(u"join_channel"_s);

    Broadcast to;
    to.channel_id = channel.id;
    context.publish({u"user_added"_s, {{u"team_id"_s, channel.team_id}, {u"user_id"_s, user_id}}, to});
    SystemPost post{channel.id, actor_id, u"system_join_channel"_s, user->username + u" joined the channel."_s,
                    QJsonObject{{u"username"_s, user->username}}};
    if (user_id != actor_id) {
        post.type = u"system_add_to_channel"_s;
        post.message = u"%1 added to the channel by %2."_s.arg(user->username, actor->username);
        post.props = QJsonObject{{u"addedUserId"_s, user_id},
                                 {u"addedUsername"_s, user->username},
                                 {u"userId"_s, actor_id},
                                 {u"username"_s, actor->username}};
    }
    if (auto added = add_system_post(context, post); !added)
        return tl::unexpected(added.error());
    return std::move(*member);
}

ApiResult<void> leave_channel(Context& context, const ChannelRow& channel, const QString& user_id,
                              const QString& actor_id)
{
    const auto user = find_user(context.db, user_id);
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    if (context.db.run(u"DELETE FROM channel_members WHERE channel_id = ? AND user_id = ?"_s, {channel.id, user_id}) ==
        0)
        return refuse(404, u"app.channel.get_member.missing.app_error"_s);

    Broadcast remaining;
    remaining.channel_id = channel.id;
    context.publish({u"user_removed"_s, {{u"remover_id"_s, actor_id}, {u"user_id"_s, user_id}}, remaining});
    Broadcast removed;
    removed.user_id = user_id;
    context.publish({u"user_removed"_s, {{u"channel_id"_s, channel.id}, {u"remover_id"_s, actor_id}}, removed});
    SystemPost post{channel.id, actor_id, u"system_leave_channel"_s, u"@%1 left the channel."_s.arg(user->username),
                    QJsonObject{{u"disable_group_highlight"_s, true}, {u"username"_s, user->username}}};
    if (user_id != actor_id) {
        post.type = u"system_remove_from_channel"_s;
        post.message = u"@%1 removed from the channel."_s.arg(user->username);
        post.props = QJsonObject{{u"removedUserId"_s, user_id}, {u"removedUsername"_s, user->username}};
    }
    if (auto added = add_system_post(context, post); !added)
        return tl::unexpected(added.error());
    return {};
}

void mark_viewed(Context& context, const QString& user_id, const ChannelRow& channel)
{
    const qint64 now = context.now_ms();
    // As on the wire: the time of the newest post, which an administrator may have put into the future.
    context.db.run(
        u"UPDATE channel_members SET msg_count = ?, msg_count_root = ?, mention_count = 0, "
        "mention_count_root = 0, last_viewed_at = max(last_viewed_at, ?), last_update_at = max(last_update_at, ?) "
        "WHERE channel_id = ? AND user_id = ?"_s,
        {channel.total_msg_count, channel.total_msg_count_root, channel.last_post_at, channel.last_post_at, channel.id,
         user_id});
    Broadcast own;
    own.user_id = user_id;
    context.publish({u"channel_viewed"_s, {{u"channel_id"_s, channel.id}}, own});
    Broadcast threads = own;
    threads.channel_id = channel.id;
    context.publish({u"thread_read_changed"_s, {{u"timestamp"_s, now}}, threads});
}

} // namespace opsdeck::localroom
