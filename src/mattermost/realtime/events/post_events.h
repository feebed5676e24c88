// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/ids.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::mattermost {

/// Somebody posted; one's own posts, too, and usually before the answer of their creation: match by `post.pending`.
struct PostedEvent {
    core::Post post;
    QString sender_name; ///< "@alice", an overridden name, "System"
    core::TeamId team;   ///< empty in direct rooms
    std::vector<core::UserId> mentions;

    bool operator==(const PostedEvent&) const = default;
};

/// Text, props or pin changed. Reactions do not come this way.
struct PostEditedEvent {
    core::Post post;
    bool operator==(const PostEditedEvent&) const = default;
};

/// `post` is as it was BEFORE it was deleted: its deleted_at is "never". Replies of a deleted root go with it and get
/// no event of their own.
struct PostDeletedEvent {
    core::Post post;
    core::UserId deleted_by; ///< told to system administrators only
    bool operator==(const PostDeletedEvent&) const = default;
};

/// A message for this person only; not stored on the server.
struct EphemeralMessageEvent {
    core::Post post;
    bool operator==(const EphemeralMessageEvent&) const = default;
};

} // namespace opsdeck::mattermost
