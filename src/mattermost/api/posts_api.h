// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "mattermost/call.h"
#include "mattermost/model/new_post.h"
#include "mattermost/model/post_page.h"
#include "mattermost/model/room_counters.h"

#include <vector>

namespace opsdeck::mattermost::api {

inline constexpr int largest_page = 200; ///< the server silently caps at this
inline constexpr int since_limit = 1000; ///< `since` tells at most that many, an undefined choice, without a flag

/// Not idempotent, since the server forgets a pending id after 30 s and in a restart: nothing here resends it. Check
/// the answer with is_answer_to() and dropped_files(). `set_online` false leaves one's presence alone.
[[nodiscard]] Call<core::Post> create_post(const NewPost& post, bool set_online = false);
[[nodiscard]] Call<core::Post> patch_post(const core::PostId& id, const PostPatch& patch);
[[nodiscard]] Call<void> delete_post(const core::PostId& id);
[[nodiscard]] Call<void> pin_post(const core::PostId& id);
[[nodiscard]] Call<void> unpin_post(const core::PostId& id);
/// `not_found` for deleted ones, too.
[[nodiscard]] Call<core::Post> post(const core::PostId& id);
/// Includes deleted ones, blanked. Unknown and unreadable ones are left out.
[[nodiscard]] Call<std::vector<core::Post>> posts(const std::vector<core::PostId>& ids);

[[nodiscard]] Call<PostPage> newest_posts(const core::RoomId& room, int page = 0, int per_page = largest_page);
[[nodiscard]] Call<PostPage> posts_before(const core::RoomId& room, const core::PostId& post,
                                          int per_page = largest_page);
/// The ones directly after it; newest first all the same. An unknown post id gives an empty page.
[[nodiscard]] Call<PostPage> posts_after(const core::RoomId& room, const core::PostId& post,
                                         int per_page = largest_page);
/// Everything with updated_at > since, with deleted and history rows. See sync/catch_up.h before using it.
[[nodiscard]] Call<PostPage> posts_since(const core::RoomId& room, core::Timestamp since);
[[nodiscard]] Call<PostPage> posts_around_unread(const core::RoomId& room, int before, int after);
/// `id` may be the root or any reply. Use oldest_first() on it.
[[nodiscard]] Call<PostPage> thread(const core::PostId& id);
[[nodiscard]] Call<PostPage> pinned_posts(const core::RoomId& room);
/// Marks the room unread from this post on.
[[nodiscard]] Call<RoomUnread> set_unread(const core::PostId& id);

} // namespace opsdeck::mattermost::api
