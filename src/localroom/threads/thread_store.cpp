// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/threads/thread_store.h"

#include "localroom/posts/post_json.h"
#include "localroom/realtime/audience.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QStringList followers_of(Database& db, const QString& root_id)
{
    QStringList followers;
    Rows rows = db.select(u"SELECT user_id FROM threads WHERE root_id = ? AND following = 1"_s, {root_id});
    while (rows.next())
        followers.append(rows.text(0));
    return followers;
}

} // namespace

ThreadState thread_state(Database& db, const QString& root_id, const QString& user_id)
{
    ThreadState state;
    {
        Rows rows = db.select(
            u"SELECT following, last_viewed_at, unread_mentions FROM threads WHERE root_id = ? AND user_id = ?"_s,
            {root_id, user_id});
        if (rows.next())
            state = {rows.flag(0), rows.number(1), 0, rows.number(2)};
    }
    state.unread_replies = db.number(u"SELECT count(*) FROM posts WHERE root_id = ? AND delete_at = 0 AND "
                                     "create_at > ? AND user_id <> ?"_s,
                                     {root_id, state.last_viewed_at, user_id});
    return state;
}

bool has_collapsed_threads(Database& db, const QString& user_id)
{
    return db.text(u"SELECT value FROM preferences WHERE user_id = ? AND category = 'display_settings' AND "
                   "name = 'collapsed_reply_threads'"_s,
                   {user_id}) != "off"_L1;
}

void follow_thread(Context& context, const QString& root_id, const QString& user_id, bool following)
{
    context.db.run(u"INSERT INTO threads(root_id, user_id, following, last_updated) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT(root_id, user_id) DO UPDATE SET following = excluded.following, "
                   "last_updated = excluded.last_updated"_s,
                   {root_id, user_id, following ? 1 : 0, context.now_ms()});
}

void view_thread(Context& context, const QString& root_id, const QString& user_id, qint64 at)
{
    context.db.run(u"INSERT INTO threads(root_id, user_id, following, last_viewed_at, last_updated) "
                   "VALUES (?, ?, 1, ?, ?) ON CONFLICT(root_id, user_id) DO UPDATE SET unread_mentions = 0, "
                   "last_viewed_at = excluded.last_viewed_at, last_updated = excluded.last_updated"_s,
                   {root_id, user_id, at, context.now_ms()});
}

QJsonObject thread_json(Context& context, const PostRow& root, const ThreadState& state, bool extended, bool for_list)
{
    QJsonObject post = post_json(context, root, {.with_metadata = false});
    if (for_list)
        post.insert(u"remote_id"_s, QString(u""_s));
    const qint64 last_reply =
        context.db.number(u"SELECT max(create_at) FROM posts WHERE root_id = ? AND delete_at = 0"_s, {root.id});
    return {
        {u"id"_s, root.id},
        {u"reply_count"_s, count_replies(context.db, root.id)},
        {u"last_reply_at"_s, last_reply},
        {u"last_viewed_at"_s, state.last_viewed_at},
        {u"participants"_s, participants_of(context.db, root.id, extended, true)},
        {u"post"_s, post},
        {u"unread_replies"_s, state.unread_replies},
        {u"unread_mentions"_s, state.unread_mentions},
    };
}

QStringList note_reply(Context& context, const PostRow& root, const PostRow& reply, const QStringList& mentioned)
{
    QStringList joining = mentioned;
    joining.append(root.user_id);
    joining.append(reply.user_id);
    for (const QString& user_id : std::as_const(joining)) {
        // Who unfollowed on purpose stays away, unless the person writes or is named.
        context.db.run(u"INSERT INTO threads(root_id, user_id, following, last_updated) VALUES (?, ?, 1, ?) "
                       "ON CONFLICT(root_id, user_id) DO UPDATE SET last_updated = excluded.last_updated"_s,
                       {root.id, user_id, context.now_ms()});
        if (mentioned.contains(user_id) || user_id == reply.user_id)
            follow_thread(context, root.id, user_id, true);
    }
    for (const QString& user_id : mentioned) {
        context.db.run(u"UPDATE threads SET unread_mentions = unread_mentions + 1 WHERE root_id = ? AND user_id = ?"_s,
                       {root.id, user_id});
    }
    QStringList followers = followers_of(context.db, root.id);
    followers.removeAll(reply.user_id);
    return followers;
}

void publish_thread_updated(Context& context, const PostRow& root, const QString& team_id, const PostRow& reply,
                            const QStringList& mentioned)
{
    const QStringList followers = followers_of(context.db, root.id);
    for (const QString& user_id : followers) {
        if (!has_collapsed_threads(context.db, user_id))
            continue;
        const ThreadState state = thread_state(context.db, root.id, user_id);
        const bool is_new = user_id != reply.user_id;
        const qint64 before_replies = state.unread_replies - (is_new ? 1 : 0);
        const qint64 before_mentions = state.unread_mentions - (mentioned.contains(user_id) ? 1 : 0);
        const QJsonObject data{
            {u"thread"_s, as_json_string(thread_json(context, root, state, true))},
            {u"previous_unread_mentions"_s, std::max<qint64>(before_mentions, 0)},
            {u"previous_unread_replies"_s, std::max<qint64>(before_replies, 0)},
        };
        context.publish(Event{u"thread_updated"_s, data, to_user(user_id, team_id)});
    }
}

} // namespace opsdeck::localroom
