// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache/known_post.h"
#include "store/cache/post_table.h"

namespace opsdeck::store {

/// Puts posts into the tables of the cache; one object for one transaction, on the writer's thread.
class PostWriter final {
public:
    PostWriter(Connection& connection, IdKeys& keys)
        : m_connection(connection)
        , m_keys(keys)
    {}

    [[nodiscard]] core::Result<UpsertReport> upsert(const std::vector<core::Post>& posts);
    [[nodiscard]] core::Result<bool> mark_deleted(const core::PostId& post, core::Timestamp at);
    [[nodiscard]] core::Result<int> forget_room(const core::RoomId& room);

private:
    [[nodiscard]] core::Result<std::optional<KnownPost>> find(const core::PostId& post);
    [[nodiscard]] core::Done put(const core::Post& post, UpsertReport& report);
    [[nodiscard]] core::Done insert(const core::Post& post, qint64 room, qint64 user);
    [[nodiscard]] core::Done update(const core::Post& post, const KnownPost& known);
    [[nodiscard]] core::Done keep_unchanged(const core::Post& post, const KnownPost& known);
    [[nodiscard]] core::Done keep_history(const core::Post& post, UpsertReport& report);
    [[nodiscard]] core::Done keep_digest(const core::Post& post, qint64 room, qint64 user, UpsertReport& report);
    [[nodiscard]] core::Done put_reactions(const core::Post& post, qint64 row);
    [[nodiscard]] core::Done put_files(const core::Post& post, qint64 row);
    [[nodiscard]] core::Done bury(const KnownPost& known, core::Timestamp at);
    [[nodiscard]] core::Done unindex(const KnownPost& known);
    [[nodiscard]] core::Result<qint64> free_row(core::Timestamp created_at);

    Connection& m_connection;
    IdKeys& m_keys;
};

} // namespace opsdeck::store
