// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_reader.h"

#include <QSet>

#include <algorithm>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr int most_aside = 1000; ///< replies of one thread that come along

QString living_in_channel(bool collapsed)
{
    const QString base = u" FROM posts WHERE channel_id = ? AND delete_at = 0"_s;
    return collapsed ? base + u" AND root_id = ''"_s : base;
}

PostShape shape_for(Context& context, const PostRow& row, const ListWish& wish)
{
    PostShape shape;
    if (wish.collapsed) {
        shape.is_followed_by = wish.user_id;
        shape.full_participants = wish.extended;
    } else if (wish.skip_roots || wish.with_threads) {
        shape.reply_count = count_replies(context.db, row.thread_id());
    }
    return shape;
}

/// The replies of threads that are in the list by any of their posts.
void add_replies(Context& context, PostList& list, const QStringList& threads, const ListWish& wish)
{
    for (const QString& id : threads) {
        const auto replies = select_posts(
            context.db,
            u"SELECT "_s + post_columns() +
                u" FROM posts WHERE root_id = ? AND delete_at = 0 ORDER BY create_at DESC, n DESC LIMIT ?"_s,
            {id, most_aside});
        for (const PostRow& reply : replies) {
            if (!list.contains(reply.id))
                list.add_aside(reply.id, post_json(context, reply, shape_for(context, reply, wish)));
        }
    }
}

/// Fills a list and brings the roots of replies along, so that a client can show what a reply belongs to.
void fill(Context& context, PostList& list, const std::vector<PostRow>& rows, const ListWish& wish,
          bool roots_in_order = false)
{
    QStringList roots;
    QStringList threads;
    for (const PostRow& row : rows) {
        list.add(row.id, post_json(context, row, shape_for(context, row, wish)));
        if (!row.root_id.isEmpty() && !roots.contains(row.root_id))
            roots.append(row.root_id);
        if (!threads.contains(row.thread_id()))
            threads.append(row.thread_id());
    }
    if (wish.skip_roots)
        return;
    if (wish.with_threads && !wish.collapsed)
        add_replies(context, list, threads, wish);
    for (const QString& id : std::as_const(roots)) {
        if (list.contains(id))
            continue;
        const auto root = find_post(context.db, id);
        if (!root)
            continue;
        list.add_aside(id, post_json(context, *root, shape_for(context, *root, wish)));
        if (roots_in_order)
            list.add_to_order(id);
    }
}

/// The neighbour in time of a post: the id right before (`older`) or after it, or "".
QString neighbour(Context& context, const PostRow& row, bool older, bool collapsed)
{
    const QString where = older ? u" AND (create_at, n) < (?, ?) ORDER BY create_at DESC, n DESC LIMIT 1"_s
                                : u" AND (create_at, n) > (?, ?) ORDER BY create_at, n LIMIT 1"_s;
    return context.db.text(u"SELECT id"_s + living_in_channel(collapsed) + where,
                           {row.channel_id, row.create_at, row.n});
}

void set_cursors(Context& context, PostList& list, const std::vector<PostRow>& rows, bool collapsed)
{
    if (rows.empty())
        return;
    list.next_post_id = neighbour(context, rows.front(), false, collapsed);
    list.prev_post_id = neighbour(context, rows.back(), true, collapsed);
}

std::vector<PostRow> older_than(Context& context, const PostRow& anchor, const ListWish& wish)
{
    return select_posts(context.db,
                        u"SELECT "_s + post_columns() + living_in_channel(wish.collapsed) +
                            u" AND (create_at, n) < (?, ?) ORDER BY create_at DESC, n DESC LIMIT ? OFFSET ?"_s,
                        {anchor.channel_id, anchor.create_at, anchor.n, wish.limit, wish.offset});
}

/// Newest first, though they are looked for from the oldest on.
std::vector<PostRow> newer_than(Context& context, const PostRow& anchor, const ListWish& wish)
{
    auto rows = select_posts(context.db,
                             u"SELECT "_s + post_columns() + living_in_channel(wish.collapsed) +
                                 u" AND (create_at, n) > (?, ?) ORDER BY create_at, n LIMIT ? OFFSET ?"_s,
                             {anchor.channel_id, anchor.create_at, anchor.n, wish.limit, wish.offset});
    std::reverse(rows.begin(), rows.end());
    return rows;
}

std::optional<PostRow> anchor_in(Context& context, const QString& channel_id, const QString& post_id)
{
    auto anchor = find_post(context.db, post_id);
    if (anchor && anchor->channel_id != channel_id)
        return std::nullopt;
    return anchor;
}

} // namespace

PostList page_of_posts(Context& context, const QString& channel_id, const ListWish& wish)
{
    const auto rows = select_posts(context.db,
                                   u"SELECT "_s + post_columns() + living_in_channel(wish.collapsed) +
                                       u" ORDER BY create_at DESC, n DESC LIMIT ? OFFSET ?"_s,
                                   {channel_id, wish.limit, wish.offset});
    PostList list;
    fill(context, list, rows, wish);
    set_cursors(context, list, rows, wish.collapsed);
    return list;
}

PostList posts_before(Context& context, const QString& channel_id, const QString& post_id, ListWish wish)
{
    wish.with_threads = true;
    PostList list;
    const auto anchor = anchor_in(context, channel_id, post_id);
    const auto rows = anchor ? older_than(context, *anchor, wish) : std::vector<PostRow>();
    fill(context, list, rows, wish);
    set_cursors(context, list, rows, wish.collapsed);
    if (wish.offset == 0)
        list.next_post_id = post_id;
    return list;
}

PostList posts_after(Context& context, const QString& channel_id, const QString& post_id, ListWish wish)
{
    wish.with_threads = true;
    PostList list;
    const auto anchor = anchor_in(context, channel_id, post_id);
    const auto rows = anchor ? newer_than(context, *anchor, wish) : std::vector<PostRow>();
    fill(context, list, rows, wish);
    set_cursors(context, list, rows, wish.collapsed);
    if (wish.offset == 0)
        list.prev_post_id = post_id;
    return list;
}

PostList posts_since(Context& context, const QString& channel_id, qint64 since, const ListWish& wish)
{
    const QString filter = wish.collapsed ? u" AND delete_at = 0 AND root_id = ''"_s : QString();
    auto rows = select_posts(context.db,
                             u"SELECT "_s + post_columns() + u" FROM posts WHERE channel_id = ? AND update_at > ?"_s +
                                 filter + u" ORDER BY update_at, n LIMIT ?"_s,
                             {channel_id, since, most_since});
    std::sort(rows.begin(), rows.end(), [](const PostRow& a, const PostRow& b) {
        return std::pair(a.create_at, a.n) > std::pair(b.create_at, b.n);
    });
    PostList list;
    fill(context, list, rows, wish, true);
    return list;
}

PostList posts_around_unread(Context& context, const QString& channel_id, int before, int after, ListWish wish)
{
    wish.with_threads = true;
    const qint64 viewed_at =
        context.db.number(u"SELECT last_viewed_at FROM channel_members WHERE channel_id = ? AND user_id = ?"_s,
                          {channel_id, wish.user_id});
    const auto first = select_posts(context.db,
                                    u"SELECT "_s + post_columns() + living_in_channel(wish.collapsed) +
                                        u" AND create_at > ? ORDER BY create_at, n LIMIT 1"_s,
                                    {channel_id, viewed_at});
    ListWish part = wish;
    part.offset = 0;
    if (first.empty()) {
        part.limit = before;
        return page_of_posts(context, channel_id, part);
    }
    part.limit = after - 1;
    auto rows = newer_than(context, first.front(), part);
    rows.push_back(first.front());
    part.limit = before;
    const auto older = older_than(context, first.front(), part);
    rows.insert(rows.end(), older.begin(), older.end());
    PostList list;
    fill(context, list, rows, wish);
    set_cursors(context, list, rows, wish.collapsed);
    return list;
}

PostList thread_of(Context& context, const PostRow& root, const ListWish& wish)
{
    const auto replies = select_posts(context.db,
                                      u"SELECT "_s + post_columns() +
                                          u" FROM posts WHERE root_id = ? AND delete_at = 0 ORDER BY create_at, n"_s,
                                      {root.id});
    const auto count = static_cast<qint64>(replies.size());
    PostList list;
    PostShape root_shape = shape_for(context, root, wish);
    root_shape.reply_count = count;
    list.add(root.id, post_json(context, root, root_shape));
    for (const PostRow& reply : replies)
        list.add(reply.id, post_json(context, reply, {.reply_count = wish.collapsed ? 0 : count}));
    if (!wish.collapsed)
        list.add_to_order(root.id);
    return list;
}

} // namespace opsdeck::localroom
