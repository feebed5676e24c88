// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/threads/thread_routes.h"

#include "localroom/access.h"
#include "localroom/posts/post_json.h"
#include "localroom/realtime/audience.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/threads/thread_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr int default_page = 30;
constexpr int most_threads = 200;

/// Followed threads of a team (and of direct rooms), the latest reply first.
QString followed(const QString& columns)
{
    return u"SELECT "_s + columns +
           u" FROM threads JOIN posts ON posts.id = threads.root_id JOIN channels ON channels.id = posts.channel_id "
           "JOIN channel_members ON channel_members.channel_id = channels.id AND channel_members.user_id = "
           "threads.user_id WHERE threads.user_id = ? AND threads.following = 1 AND posts.delete_at = 0 AND "
           "channels.team_id IN ('', ?) AND EXISTS (SELECT 1 FROM posts AS replies WHERE replies.root_id = posts.id "
           "AND replies.delete_at = 0)"_s;
}

QString only_unread()
{
    return u" AND EXISTS (SELECT 1 FROM posts AS replies WHERE replies.root_id = posts.id AND replies.delete_at = 0 "
           u"AND "
           "replies.create_at > threads.last_viewed_at AND replies.user_id <> threads.user_id)"_s;
}

tl::unexpected<ApiError> no_such_thread()
{
    return refuse(404, u"app.user.get_threads_for_user.not_found"_s,
                  u"User thread does not exist or is not followed."_s);
}

bool is_own(const Request& request) { return request.param(u"user_id"_s) == request.caller.user_id; }

ApiResult<Response> list(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    const QString team_id = request.param(u"team_id"_s);
    if (!is_own(request) || !is_team_member(context, user_id, team_id))
        return no_permission();
    const bool unread = request.query_flag(u"unread"_s);
    const QString filter = unread ? only_unread() : QString();
    const qint64 total = context.db.number(followed(u"count(*)"_s) + filter, {user_id, team_id});
    const qint64 unread_threads = context.db.number(followed(u"count(*)"_s) + only_unread(), {user_id, team_id});
    const qint64 unread_mentions =
        context.db.number(followed(u"coalesce(sum(threads.unread_mentions), 0)"_s), {user_id, team_id});
    QJsonObject answer{{u"total"_s, total},
                       {u"total_unread_threads"_s, unread_threads},
                       {u"total_unread_mentions"_s, unread_mentions},
                       {u"threads"_s, QJsonValue::Null}};
    if (request.query_flag(u"totalsOnly"_s))
        return json_response(answer);

    qint64 limit = request.query_number(u"per_page"_s).value_or(default_page);
    if (const auto page_size = request.query_number(u"pageSize"_s))
        limit = *page_size;
    limit = limit < 0 ? default_page : std::min<qint64>(limit, most_threads);
    // Paging goes by a known thread: the ones with an older (before) or newer (after) last reply.
    const QString last_reply =
        u"(SELECT max(create_at) FROM posts AS replies WHERE replies.root_id = %1 AND replies.delete_at = 0)"_s;
    const QString own_last = last_reply.arg(u"posts.id"_s);
    QString sql = followed(post_columns()) + filter;
    QVariantList values{user_id, team_id};
    const QString before = request.query_text(u"before"_s);
    const QString after = request.query_text(u"after"_s);
    if (!before.isEmpty() || !after.isEmpty()) {
        sql += u" AND "_s + own_last + (before.isEmpty() ? u" > "_s : u" < "_s) + last_reply.arg(u"?"_s);
        values.append(before.isEmpty() ? after : before);
    }
    sql += u" ORDER BY "_s + own_last + (after.isEmpty() ? u" DESC"_s : u" ASC"_s) + u" LIMIT ?"_s;
    values.append(limit);
    QJsonArray threads;
    for (const PostRow& root : select_posts(context.db, sql, values)) {
        threads.append(thread_json(context, root, thread_state(context.db, root.id, user_id),
                                   request.query_flag(u"extended"_s), true));
    }
    answer.insert(u"threads"_s, threads);
    return json_response(answer);
}

std::optional<PostRow> visible_root(Context& context, const Request& request)
{
    auto root = find_living_post(context.db, request.param(u"thread_id"_s));
    if (!root || !root->root_id.isEmpty() || !may_see_channel(context, request.caller, root->channel_id))
        return std::nullopt;
    return root;
}

ApiResult<Response> one(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    const auto root = visible_root(context, request);
    if (!is_own(request))
        return no_permission();
    if (!root)
        return no_such_thread();
    const ThreadState state = thread_state(context.db, root->id, user_id);
    if (!state.following)
        return no_such_thread();
    return json_response(thread_json(context, *root, state, request.query_flag(u"extended"_s)));
}

ApiResult<Response> mark_read(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    const QString team_id = request.param(u"team_id"_s);
    bool is_number = false;
    const qint64 at = request.param(u"timestamp"_s).toLongLong(&is_number);
    const auto root = visible_root(context, request);
    if (!is_own(request))
        return no_permission();
    if (!root || !is_number)
        return no_such_thread();
    const ThreadState before = thread_state(context.db, root->id, user_id);
    view_thread(context, root->id, user_id, at);
    const ThreadState now = thread_state(context.db, root->id, user_id);
    const QJsonObject data{{u"channel_id"_s, root->channel_id},
                           {u"previous_unread_mentions"_s, before.unread_mentions},
                           {u"previous_unread_replies"_s, before.unread_replies},
                           {u"thread_id"_s, root->id},
                           {u"timestamp"_s, at},
                           {u"unread_mentions"_s, now.unread_mentions},
                           {u"unread_replies"_s, now.unread_replies}};
    context.publish(Event{u"thread_read_changed"_s, data, to_user(user_id, team_id)});
    return json_response(thread_json(context, *root, now, false));
}

ApiResult<Response> mark_all_read(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    const QString team_id = request.param(u"team_id"_s);
    if (!is_own(request) || !is_team_member(context, user_id, team_id))
        return no_permission();
    const qint64 at = context.now_ms();
    context.db.run(
        u"UPDATE threads SET last_viewed_at = ?, unread_mentions = 0, last_updated = ? WHERE user_id = ? AND "
        "root_id IN (SELECT posts.id FROM posts JOIN channels ON channels.id = posts.channel_id WHERE "
        "channels.team_id IN ('', ?))"_s,
        {at, at, user_id, team_id});
    context.publish(Event{u"thread_read_changed"_s, {{u"timestamp"_s, at}}, to_user(user_id, team_id)});
    return status_ok();
}

ApiResult<Response> set_following(Context& context, const Request& request, bool following)
{
    const QString user_id = request.param(u"user_id"_s);
    const auto root = visible_root(context, request);
    if (!is_own(request) || !root)
        return no_permission();
    follow_thread(context, root->id, user_id, following);
    const QJsonObject data{
        {u"reply_count"_s, count_replies(context.db, root->id)}, {u"state"_s, following}, {u"thread_id"_s, root->id}};
    context.publish(Event{u"thread_follow_changed"_s, data, to_user(user_id, request.param(u"team_id"_s))});
    return status_ok();
}

} // namespace

void add_thread_routes(Router& router)
{
    const QByteArray base = "/api/v4/users/{user_id}/teams/{team_id}/threads";
    router.add(Method::get, base, list);
    router.add(Method::put, base + "/read", mark_all_read);
    router.add(Method::get, base + "/{thread_id}", one);
    router.add(Method::put, base + "/{thread_id}/read/{timestamp}", mark_read);
    router.add(Method::put, base + "/{thread_id}/following",
               [](Context& context, const Request& request) { return set_following(context, request, true); });
    router.add(Method::delete_, base + "/{thread_id}/following",
               [](Context& context, const Request& request) { return set_following(context, request, false); });
}

} // namespace opsdeck::localroom
