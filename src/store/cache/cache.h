// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache/post_table.h"
#include "store/cache/reaction_table.h"
#include "store/cache/room_member_table.h"
#include "store/cache/room_table.h"
#include "store/cache/search_index.h"
#include "store/cache/sync_cursor_table.h"
#include "store/cache/team_table.h"
#include "store/cache/user_table.h"
#include "store/database/database_thread.h"
#include "store/database/file_lock.h"
#include "store/open_report.h"
#include "store/store_location.h"

#include <QTemporaryDir>

namespace opsdeck::store {

/// What one fetch brought, stored in one transaction: a cursor must never run ahead of its posts.
struct Ingest {
    std::vector<core::Post> posts;
    std::vector<core::User> users;
    std::optional<RoomCursor> cursor;
};

/// What we know of one server, kept so that a room is readable at once and offline. It may be thrown away at any time.
class Cache final {
public:
    /// Opens the file of this server and version; a damaged or foreign one is deleted and made anew, said in `report`.
    [[nodiscard]] static core::Result<std::unique_ptr<Cache>> open(const StoreLocation& location, OpenReport& report);
    ~Cache();
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    [[nodiscard]] PostTable& posts() { return *m_posts; }
    [[nodiscard]] ReactionTable& reactions() { return *m_reactions; }
    [[nodiscard]] RoomTable& rooms() { return *m_rooms; }
    [[nodiscard]] RoomMemberTable& members() { return *m_members; }
    [[nodiscard]] UserTable& users() { return *m_users; }
    [[nodiscard]] TeamTable& teams() { return *m_teams; }
    [[nodiscard]] SyncCursorTable& cursors() { return *m_cursors; }
    [[nodiscard]] SearchIndex& search() { return *m_search; }

    /// Several tables in one transaction.
    [[nodiscard]] Answer<UpsertReport> ingest(Ingest batch);
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    Cache() = default;
    core::Done make_usable(OpenReport& report);
    core::Done start();

    FileLock m_lock;
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<StatementBook> m_book;
    std::unique_ptr<IdKeys> m_write_keys;
    std::unique_ptr<IdKeys> m_read_keys;
    std::unique_ptr<DatabaseThread> m_database;
    std::unique_ptr<PostTable> m_posts;
    std::unique_ptr<ReactionTable> m_reactions;
    std::unique_ptr<RoomTable> m_rooms;
    std::unique_ptr<RoomMemberTable> m_members;
    std::unique_ptr<UserTable> m_users;
    std::unique_ptr<TeamTable> m_teams;
    std::unique_ptr<SyncCursorTable> m_cursors;
    std::unique_ptr<SearchIndex> m_search;
};

} // namespace opsdeck::store
