// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/clock.h"

#include <vector>

namespace opsdeck::mattermost {

/// A list of posts as the server gives it. `posts` may hold more than `order`: roots of listed replies come along.
/// Show `order`, store all.
struct PostPage {
    std::vector<core::PostId> order; ///< newest first; of a thread: unsorted, the root twice
    std::vector<core::Post> posts;   ///< in no order
    core::PostId next;               ///< there are newer ones after this
    core::PostId prev;               ///< there are older ones before this
    core::Timestamp answered_at;     ///< the server's clock, to the second; "never" when it did not say

    bool operator==(const PostPage&) const = default;
};

/// Every post once, oldest first by (created_at, id).
[[nodiscard]] std::vector<core::Post> oldest_first(std::vector<core::Post> posts);

} // namespace opsdeck::mattermost
