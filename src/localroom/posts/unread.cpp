// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/unread.h"

#include "localroom/posts/mentioned.h"
#include "localroom/realtime/audience.h"
#include "localroom/rooms/channel_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

/// More mentions than this are not counted again; nobody reads such a number anyway.
constexpr int most_recounted = 1000;

} // namespace

QJsonObject mark_unread_from(Context& context, const QString& user_id, const PostRow& post)
{
    const auto channel = find_channel(context.db, post.channel_id);
    if (!channel)
        return {};
    const QString counted = u"FROM posts WHERE channel_id = ? AND create_at >= ? AND delete_at = 0 AND type NOT IN "
                            "('system_join_channel', 'system_leave_channel', 'system_add_to_channel', "
                            "'system_remove_from_channel', 'system_join_team', 'system_leave_team')"_s;
    const qint64 unread = context.db.number(u"SELECT count(*) "_s + counted, {channel->id, post.create_at});
    const qint64 unread_root =
        context.db.number(u"SELECT count(*) "_s + counted + u" AND root_id = ''"_s, {channel->id, post.create_at});
    qint64 mentions = 0;
    qint64 mentions_root = 0;
    const auto later = select_posts(context.db,
                                    u"SELECT "_s + post_columns() +
                                        u" FROM posts WHERE channel_id = ? AND create_at >= ? AND delete_at = 0 AND "
                                        "user_id <> ? ORDER BY create_at DESC LIMIT ?"_s,
                                    {channel->id, post.create_at, user_id, most_recounted});
    for (const PostRow& row : later) {
        if (!mentioned_people(context, *channel, row).contains(user_id))
            continue;
        ++mentions;
        mentions_root += row.root_id.isEmpty() ? 1 : 0;
    }
    const qint64 seen = std::max<qint64>(channel->total_msg_count - unread, 0);
    const qint64 seen_root = std::max<qint64>(channel->total_msg_count_root - unread_root, 0);
    const qint64 viewed_at = post.create_at - 1;
    context.db.run(u"UPDATE channel_members SET msg_count = ?, msg_count_root = ?, mention_count = ?, "
                   "mention_count_root = ?, last_viewed_at = ?, last_update_at = ? "
                   "WHERE channel_id = ? AND user_id = ?"_s,
                   {seen, seen_root, mentions, mentions_root, viewed_at, context.now_ms(), channel->id, user_id});
    const QJsonObject data{{u"last_viewed_at"_s, viewed_at},
                           {u"mention_count"_s, mentions},
                           {u"mention_count_root"_s, mentions_root},
                           {u"msg_count"_s, seen},
                           {u"post_id"_s, post.id}};
    context.publish(Event{u"post_unread"_s, data, to_user(user_id, channel->team_id, channel->id)});
    return {{u"team_id"_s, channel->team_id},         {u"user_id"_s, user_id},
            {u"channel_id"_s, channel->id},           {u"msg_count"_s, seen},
            {u"msg_count_root"_s, seen_root},         {u"mention_count"_s, mentions},
            {u"mention_count_root"_s, mentions_root}, {u"last_viewed_at"_s, viewed_at}};
}

} // namespace opsdeck::localroom
