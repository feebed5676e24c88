// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/file_info.h"
#include "core/chat/reaction.h"
#include "core/clock.h"
#include "core/ids.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace opsdeck::core {

/// A post as the server tells it. Order is (created_at, id); `updated_at` also moves for reactions, pins and replies,
/// so it never proves that the content changed.
struct Post {
    PostId id;
    RoomId room;
    UserId user;     ///< verified by the server; properties such as override_username are not
    PostId root;     ///< empty for a root post
    PostId original; ///< set on history rows of `since` only: the post this is an older version of
    QString type;    ///< "" for a person's post; "system_..." or "custom_..."
    QString message; ///< Markdown
    QJsonObject props;
    QStringList file_ids;
    std::vector<FileInfo> files;
    std::vector<Reaction> reactions;
    PendingPostId pending; ///< only in the answer of its creation and in its `posted` event
    Timestamp created_at;
    Timestamp updated_at;
    Timestamp edited_at;  ///< "never" if it was not edited
    Timestamp deleted_at; ///< "never" if it was not deleted
    int reply_count = 0;
    Timestamp last_reply_at;
    bool is_pinned = false;

    [[nodiscard]] bool is_deleted() const { return to_ms(deleted_at) > 0; }
    [[nodiscard]] bool is_history_row() const { return !original.is_empty(); }
    [[nodiscard]] bool is_reply() const { return !root.is_empty(); }

    bool operator==(const Post&) const = default;
};

} // namespace opsdeck::core
