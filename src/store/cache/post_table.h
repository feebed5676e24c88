// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "store/cache/id_keys.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// What an upsert changed.
struct UpsertReport {
    int inserted = 0;                    ///< posts not known before
    int updated = 0;                     ///< newer versions of known posts
    int unchanged = 0;                   ///< known as new or newer
    int history_rows = 0;                ///< older versions kept as evidence
    std::vector<core::PostId> changed;   ///< inserted and updated ones, in order of time
    std::vector<core::PostId> rewritten; ///< Opsdeck posts whose digest is no longer the one first seen
};

/// An Opsdeck post (`props.opsdeck`) as first seen: authors can change properties without a visible mark.
struct PostDigest {
    core::PostId post;
    core::RoomId room;
    core::UserId user;
    QString digest;                ///< post_digest() of the version first seen
    core::Timestamp first_seen_at; ///< the post's updated_at in that version, server time

    bool operator==(const PostDigest&) const = default;
};

/// SHA-256 over what its author said: room, user, root, type, message, props; hex.
[[nodiscard]] QString post_digest(const core::Post& post);

/// The posts of one server. Order is (created_at, id) by a row id that grows with time. Posts come back with their
/// reactions and files; deleted ones as tombstones (`is_deleted()`, empty message), history rows never.
class PostTable final {
public:
    PostTable(DatabaseThread& database, IdKeys& write_keys, IdKeys& read_keys)
        : m_database(database)
        , m_write_keys(write_keys)
        , m_read_keys(read_keys)
    {}

    /// Keeps the version with the newest updated_at; a tombstone never comes back to life. Idempotent.
    [[nodiscard]] Answer<UpsertReport> upsert(std::vector<core::Post> posts);
    /// For the `post_deleted` event, which carries the post as it was. Also its replies. False when it is unknown.
    [[nodiscard]] Answer<bool> mark_deleted(core::PostId post, core::Timestamp at);
    /// Forgets the posts of a room (left for good).
    [[nodiscard]] Answer<int> forget_room(core::RoomId room);

    // Pages are in order of time, oldest first, tombstones included.
    [[nodiscard]] Answer<std::vector<core::Post>> newest(core::RoomId room, int limit);
    [[nodiscard]] Answer<std::vector<core::Post>> before(core::RoomId room, core::PostId anchor, int limit);
    [[nodiscard]] Answer<std::vector<core::Post>> after(core::RoomId room, core::PostId anchor, int limit);
    /// The root and its replies; also when `any` is one of the replies.
    [[nodiscard]] Answer<std::vector<core::Post>> thread(core::PostId any);
    [[nodiscard]] Answer<std::optional<core::Post>> by_id(core::PostId post);
    [[nodiscard]] Answer<std::vector<core::Post>> by_ids(std::vector<core::PostId> posts);
    [[nodiscard]] Answer<std::optional<core::Post>> by_pending(core::PendingPostId pending);
    /// Posts whose props.opsdeck.run is this run: invocation, progress, result.
    [[nodiscard]] Answer<std::vector<core::Post>> of_run(core::RunId run);

    /// Evidence: digests as first seen, oldest post first, and the older versions the server told us.
    [[nodiscard]] Answer<std::vector<PostDigest>> digests(core::RoomId room);
    [[nodiscard]] Answer<std::vector<core::Post>> history(core::PostId original);
    [[nodiscard]] Answer<qint64> count(core::RoomId room);

private:
    DatabaseThread& m_database;
    IdKeys& m_write_keys;
    IdKeys& m_read_keys;
};

} // namespace opsdeck::store
