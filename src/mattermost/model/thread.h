// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/clock.h"
#include "core/ids.h"

#include <vector>

namespace opsdeck::mattermost {

/// A thread that one follows.
struct Thread {
    core::PostId root;
    core::Post post; ///< the root post
    qint64 replies = 0;
    core::Timestamp last_reply_at;
    core::Timestamp last_viewed_at;
    qint64 unread_replies = 0;
    qint64 unread_mentions = 0;
    std::vector<core::UserId> participants;

    bool operator==(const Thread&) const = default;
};

struct ThreadPage {
    qint64 total = 0;
    qint64 unread_threads = 0;
    qint64 unread_mentions = 0;
    std::vector<Thread> threads;

    bool operator==(const ThreadPage&) const = default;
};

} // namespace opsdeck::mattermost
