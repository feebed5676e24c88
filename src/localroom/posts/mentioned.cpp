// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/mentioned.h"

#include "localroom/access.h"
#include "localroom/posts/message_text.h"
#include "localroom/rooms/team_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr int most_notified = 1000; ///< MaxNotificationsPerChannel: larger rooms do not expand @channel

void add(QStringList& people, const QString& user_id, const QString& author_id)
{
    if (!user_id.isEmpty() && user_id != author_id && !people.contains(user_id))
        people.append(user_id);
}

} // namespace

QStringList mentioned_people(Context& context, const ChannelRow& channel, const PostRow& post)
{
    QStringList people;
    if (post.is_system()) {
        if (post.type == "system_add_to_channel"_L1)
            add(people, post.props.value("addedUserId"_L1).toString(), post.user_id);
        return people;
    }
    if (channel.is_direct()) {
        const QStringList both = channel.name.split(u"__"_s);
        for (const QString& user_id : both)
            add(people, user_id, post.user_id);
    }
    const Mentions mentions = find_mentions(post.message);
    for (const QString& name : mentions.names) {
        const QString user_id =
            context.db.text(u"SELECT users.id FROM users JOIN channel_members ON channel_members.user_id = users.id "
                            "WHERE users.username = ? AND channel_members.channel_id = ? AND users.delete_at = 0"_s,
                            {name, channel.id});
        add(people, user_id, post.user_id);
    }
    if (!mentions.channel && !mentions.here)
        return people;
    if (context.db.number(u"SELECT count(*) FROM channel_members WHERE channel_id = ?"_s, {channel.id}) > most_notified)
        return people;
    const QString everybody = u"SELECT users.id FROM users JOIN channel_members ON channel_members.user_id = users.id "
                              "LEFT JOIN statuses ON statuses.user_id = users.id "
                              "WHERE channel_members.channel_id = ? AND users.delete_at = 0 "
                              "AND (? = 1 OR statuses.status = 'online') ORDER BY channel_members.n"_s;
    Rows rows = context.db.select(everybody, {channel.id, mentions.channel ? 1 : 0});
    while (rows.next())
        add(people, rows.text(0), post.user_id);
    return people;
}

QJsonObject channel_mentions(Context& context, const ChannelRow& channel, const QString& message)
{
    QJsonObject named;
    if (channel.team_id.isEmpty() || !message.contains('~'_L1))
        return named;
    const auto team = find_team(context.db, channel.team_id);
    const Mentions mentions = find_mentions(message);
    for (const QString& name : mentions.rooms) {
        const auto room = find_channel_by_name(context.db, channel.team_id, name);
        if (!team || !room || room->type != "O"_L1 || room->is_archived())
            continue;
        named.insert(room->name, QJsonObject{{u"display_name"_s, room->display_name}, {u"team_name"_s, team->name}});
    }
    return named;
}

} // namespace opsdeck::localroom
