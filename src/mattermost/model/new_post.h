// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace opsdeck::mattermost {

/// A post to be made. check_new_post() refuses blank ones: the server would accept them.
struct NewPost {
    core::RoomId room;
    QString message;
    core::PostId root; ///< empty, or a root post of the same room
    QStringList file_ids;
    QJsonObject props;
    core::PendingPostId pending; ///< "<user id>:<uuid>"
    QString type;                ///< "" or "custom_..."

    bool operator==(const NewPost&) const = default;
};

/// Absent means unchanged. `props` replaces the whole map: read, modify, write, and expect lost updates. Never send
/// back props of a post with buttons: their integrations were stripped on the way to us and would be deleted.
struct PostPatch {
    std::optional<QString> message;
    std::optional<QJsonObject> props;
    std::optional<bool> is_pinned;

    bool operator==(const PostPatch&) const = default;
};

} // namespace opsdeck::mattermost
