// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/posts/post_json.h"
#include "localroom/posts/post_store.h"
#include "localroom/rooms/channel_store.h"

#include <QString>

namespace opsdeck::localroom {

/// How a list of posts is asked for.
struct ListWish {
    QString user_id;
    bool collapsed = false;    ///< collapsedThreads: roots only
    bool extended = false;     ///< collapsedThreadsExtended: participants as people
    bool skip_roots = false;   ///< skipFetchThreads: no roots along, but counted replies
    bool with_threads = false; ///< all replies of the threads along; asked for by what lists around a post
    int offset = 0;
    int limit = 60;
};

/// The most rows that `since` gives, without saying that there are more.
constexpr int most_since = 1000;

/// Newest first.
[[nodiscard]] PostList page_of_posts(Context& context, const QString& channel_id, const ListWish& wish);
/// Those right before / after a post, still newest first; an unknown post gives an empty list. Unless threads are
/// collapsed, their replies come along without being shown.
[[nodiscard]] PostList posts_before(Context& context, const QString& channel_id, const QString& post_id, ListWish wish);
[[nodiscard]] PostList posts_after(Context& context, const QString& channel_id, const QString& post_id, ListWish wish);
/// Everything that changed after `since`: also deleted rows and earlier versions, but not with collapsed threads.
[[nodiscard]] PostList posts_since(Context& context, const QString& channel_id, qint64 since, const ListWish& wish);
/// Around the first unread post of a person.
[[nodiscard]] PostList posts_around_unread(Context& context, const QString& channel_id, int before, int after,
                                           ListWish wish);
/// A thread. As on the real server the order is not to be relied on and holds the root twice, unless collapsed.
[[nodiscard]] PostList thread_of(Context& context, const PostRow& root, const ListWish& wish);

} // namespace opsdeck::localroom
