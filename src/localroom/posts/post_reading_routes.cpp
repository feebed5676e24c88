// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/posts/post_json.h"
#include "localroom/posts/post_reader.h"
#include "localroom/posts/post_routes.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype most_ids = 1000;

tl::unexpected<ApiError> no_such_post()
{
    return refuse(404, u"app.post.get.app_error"_s, u"Unable to get the post."_s);
}

ListWish wish_of(const Request& request)
{
    const Page page = page_of(request);
    ListWish wish;
    wish.user_id = request.caller.user_id;
    wish.collapsed = request.query_flag(u"collapsedThreads"_s);
    wish.extended = request.query_flag(u"collapsedThreadsExtended"_s);
    wish.skip_roots = request.query_flag(u"skipFetchThreads"_s);
    wish.offset = static_cast<int>(std::min<qint64>(page.offset(), std::numeric_limits<int>::max()));
    wish.limit = page.per_page;
    return wish;
}

ApiResult<Response> of_channel(Context& context, const Request& request)
{
    const QString channel_id = request.param(u"channel_id"_s);
    const QString since_text = request.query_text(u"since"_s);
    const QString before = request.query_text(u"before"_s);
    const QString after = request.query_text(u"after"_s);
    const auto since = request.query_number(u"since"_s);
    if (!since_text.isEmpty() && !since)
        return invalid_body(u"since"_s);
    if (!before.isEmpty() && !is_id(before))
        return invalid_body(u"before"_s);
    if (!after.isEmpty() && !is_id(after))
        return invalid_body(u"after"_s);
    const auto channel = find_channel(context.db, channel_id);
    if (!channel || !may_read_channel(context, request.caller, channel_id))
        return no_permission();

    const ListWish wish = wish_of(request);
    if (since.value_or(0) > 0)
        return json_response(posts_since(context, channel_id, *since, wish).to_json());
    const QByteArray etag = etag_of({QString::number(channel->posts_update_at)});
    if (request.header("if-none-match") == etag)
        return tagged(request, etag, {});
    if (!after.isEmpty())
        return tagged(request, etag, posts_after(context, channel_id, after, wish).to_json());
    if (!before.isEmpty())
        return tagged(request, etag, posts_before(context, channel_id, before, wish).to_json());
    return tagged(request, etag, page_of_posts(context, channel_id, wish).to_json());
}

ApiResult<Response> around_unread(Context& context, const Request& request)
{
    const QString channel_id = request.param(u"channel_id"_s);
    if (request.param(u"user_id"_s) != request.caller.user_id || !may_read_channel(context, request.caller, channel_id))
        return no_permission();
    const auto limit = [&request](const QString& name) {
        return static_cast<int>(std::clamp<qint64>(request.query_number(name).value_or(60), 0, 200));
    };
    const int after = limit(u"limit_after"_s);
    if (after == 0)
        return invalid_url(u"limit_after"_s);
    return json_response(
        posts_around_unread(context, channel_id, limit(u"limit_before"_s), after, wish_of(request)).to_json());
}

ApiResult<Response> one(Context& context, const Request& request)
{
    const auto post = find_living_post(context.db, request.param(u"post_id"_s));
    if (!post)
        return no_such_post();
    if (!may_see_channel(context, request.caller, post->channel_id))
        return no_permission();
    const QByteArray etag = etag_of({post->id, QString::number(post->update_at)});
    return tagged(request, etag,
                  post_json(context, *post, {.reply_count = count_replies(context.db, post->thread_id())}));
}

ApiResult<Response> thread(Context& context, const Request& request)
{
    const auto post = find_living_post(context.db, request.param(u"post_id"_s));
    const auto root = post ? find_living_post(context.db, post->thread_id()) : std::nullopt;
    if (!root)
        return no_such_post();
    if (!may_see_channel(context, request.caller, root->channel_id))
        return no_permission();
    const QString last = context.db.text(
        u"SELECT id FROM posts WHERE root_id = ? AND delete_at = 0 ORDER BY create_at DESC, n DESC LIMIT 1"_s,
        {root->id});
    const qint64 changed = context.db.number(
        u"SELECT max(update_at) FROM posts WHERE (id = ? OR root_id = ?) AND delete_at = 0"_s, {root->id, root->id});
    const QByteArray etag = etag_of({root->id, last.isEmpty() ? root->id : last, QString::number(changed)});
    if (request.header("if-none-match") == etag)
        return tagged(request, etag, {});
    return tagged(request, etag, thread_of(context, *root, wish_of(request)).to_json());
}

ApiResult<Response> by_ids(Context& context, const Request& request)
{
    const auto ids = request.strings(u"post_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty() || ids->size() > most_ids)
        return invalid_body(u"post_ids"_s);
    std::vector<PostRow> rows;
    const QSet<QString> distinct(ids->cbegin(), ids->cend());
    for (const QString& id : distinct) {
        auto row = find_post(context.db, id);
        if (row && may_see_channel(context, request.caller, row->channel_id))
            rows.push_back(std::move(*row));
    }
    std::sort(rows.begin(), rows.end(), [](const PostRow& a, const PostRow& b) {
        return std::pair(a.create_at, a.n) > std::pair(b.create_at, b.n);
    });
    QJsonArray posts;
    for (const PostRow& row : rows)
        posts.append(post_json(context, row));
    return json_response(posts);
}

ApiResult<Response> pinned(Context& context, const Request& request)
{
    const QString channel_id = request.param(u"channel_id"_s);
    if (!may_read_channel(context, request.caller, channel_id))
        return no_permission();
    const auto rows = select_posts(context.db,
                                   u"SELECT "_s + post_columns() +
                                       u" FROM posts WHERE channel_id = ? AND is_pinned = 1 AND delete_at = 0 "
                                       "ORDER BY create_at DESC, n DESC"_s,
                                   {channel_id});
    PostList list;
    qint64 changed = 0;
    for (const PostRow& row : rows) {
        list.add(row.id, post_json(context, row));
        changed = std::max(changed, row.update_at);
    }
    const QString first = rows.empty() ? QString() : rows.front().id;
    const QString last = rows.empty() ? QString() : rows.back().id;
    // Unpinning an older post leaves the largest update_at as it is: only the count, behind it, tells it. One number,
    // as recorded.
    const QString state = QString::number(changed) + QString::number(rows.size());
    return tagged(request, etag_of({first, last, state}), list.to_json());
}

ApiResult<Response> flagged(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    if (user_id != request.caller.user_id)
        return no_permission();
    const QString channel_id = request.query_text(u"channel_id"_s);
    const QString team_id = request.query_text(u"team_id"_s);
    const Page page = page_of(request);
    const auto rows =
        select_posts(context.db,
                     u"SELECT "_s + post_columns() +
                         u" FROM preferences JOIN posts ON posts.id = preferences.name JOIN channels ON channels.id = "
                         "posts.channel_id WHERE preferences.user_id = ? AND preferences.category = 'flagged_post' AND "
                         "preferences.value = 'true' AND posts.delete_at = 0 AND (? = '' OR posts.channel_id = ?) AND "
                         "(? = '' OR channels.team_id = ? OR channels.team_id = '') "
                         "ORDER BY posts.create_at DESC, posts.n DESC LIMIT ? OFFSET ?"_s,
                     {user_id, channel_id, channel_id, team_id, team_id, page.per_page, page.offset()});
    PostList list;
    for (const PostRow& row : rows) {
        if (may_read_channel(context, request.caller, row.channel_id))
            list.add(row.id, post_json(context, row));
    }
    return json_response(list.to_json());
}

} // namespace

void add_post_reading_routes(Router& router)
{
    router.add(Method::get, "/api/v4/channels/{channel_id}/posts", of_channel);
    router.add(Method::get, "/api/v4/users/{user_id}/channels/{channel_id}/posts/unread", around_unread);
    router.add(Method::get, "/api/v4/posts/{post_id}", one);
    router.add(Method::get, "/api/v4/posts/{post_id}/thread", thread);
    router.add(Method::post, "/api/v4/posts/ids", by_ids);
    router.add(Method::get, "/api/v4/channels/{channel_id}/pinned", pinned);
    router.add(Method::get, "/api/v4/users/{user_id}/posts/flagged", flagged);
}

} // namespace opsdeck::localroom
