// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/result.h"
#include "mattermost/model/new_post.h"
#include "mattermost/model/post_page.h"

#include <QStringList>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// The server as the outbox sees it; tests put a forgetful one in its place.
class PostGate {
public:
    virtual ~PostGate() = default;
    virtual QCoro::Task<core::Result<core::Post>> create(mattermost::NewPost post) = 0;
    virtual QCoro::Task<core::Result<core::Post>> patch(core::PostId post, mattermost::PostPatch patch) = 0;
    /// File ids, in the order of the paths.
    virtual QCoro::Task<core::Result<QStringList>> upload(core::RoomId room, QStringList paths) = 0;
    /// Page 0 holds the newest posts.
    virtual QCoro::Task<core::Result<mattermost::PostPage>> newest(core::RoomId room, int page) = 0;
};

} // namespace opsdeck::opsflow
