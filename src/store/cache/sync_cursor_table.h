// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// How far a room is known. Posts between `oldest_post` and `newest_post` are cached without a hole.
struct RoomCursor {
    core::RoomId room;
    core::Timestamp since;    ///< watermark for `?since=`: largest updated_at seen by us, minus 1 ms; "never" at first
    core::PostId newest_post; ///< end of the stretch without holes
    core::PostId oldest_post; ///< its beginning
    bool has_first_post = false; ///< the stretch reaches the room's very first post

    bool operator==(const RoomCursor&) const = default;
};

/// Where the websocket was, to resume it.
struct SocketCursor {
    QString connection_id;
    qint64 next_sequence = 0;

    bool operator==(const SocketCursor&) const = default;
};

/// How far the cache follows the server. Write a RoomCursor with the posts it speaks of: Cache::ingest.
class SyncCursorTable final {
public:
    explicit SyncCursorTable(DatabaseThread& database)
        : m_database(database)
    {}

    [[nodiscard]] Answer<void> put(RoomCursor cursor);
    [[nodiscard]] Answer<std::optional<RoomCursor>> of_room(core::RoomId room);
    [[nodiscard]] Answer<std::vector<RoomCursor>> all();
    [[nodiscard]] Answer<void> put_socket(SocketCursor cursor);
    [[nodiscard]] Answer<std::optional<SocketCursor>> socket();

    /// For one transaction with other tables: see Cache::ingest.
    [[nodiscard]] static core::Done put_in(Connection& connection, const RoomCursor& cursor);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
