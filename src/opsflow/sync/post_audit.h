// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "store/store.h"

#include <QObject>
#include <QPointer>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// What happened to an Opsdeck post after it was first seen.
struct PostEvidence {
    enum class Kind { untouched, edited, deleted };
    Kind kind = Kind::untouched;
    core::PostId post;
    core::RunId run;
    QString text; ///< for people
};

/// Judges one post: its digest as first seen, what it is now and the older versions the server has told. Progress posts
/// are edited by their author by contract; nothing else is. Pure.
[[nodiscard]] PostEvidence judge_post(const store::PostDigest& first_seen, const core::Post& now,
                                      const std::vector<core::Post>& history, const QString& author);

/// All Opsdeck posts of a room that are not what they were, from disk. `cancelled` when `alive`, which says that the
/// store is there, is gone meanwhile.
[[nodiscard]] QCoro::Task<core::Result<std::vector<PostEvidence>>>
audit_room(store::Store* store, QPointer<const QObject> alive, core::RoomId room);

} // namespace opsdeck::opsflow
