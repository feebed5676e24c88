// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// The state of every run. The ledger is the truth of what happened; this is the quick view of it.
class RunTable final {
public:
    explicit RunTable(DatabaseThread& database)
        : m_database(database)
    {}

    /// Inserts or replaces; ids of posts are only ever added.
    [[nodiscard]] Answer<void> put(core::Run run, DatabaseThread::Commit commit = DatabaseThread::Commit::shared);
    /// The server has a post of this run ("invocation", "progress", "result"). False when that was known.
    [[nodiscard]] Answer<bool> set_post(core::RunId run, QString kind, core::PostId post);
    [[nodiscard]] Answer<std::optional<core::Run>> by_id(core::RunId run);
    /// Runs whose id begins so, whatever the case; at most `limit`, newest first. An id of a person's typing.
    [[nodiscard]] Answer<std::vector<core::Run>> by_prefix(QString prefix, int limit);
    /// Newest first.
    [[nodiscard]] Answer<std::vector<core::Run>> latest(int limit);
    [[nodiscard]] Answer<std::vector<core::Run>> latest_in(core::RoomId room, int limit);
    [[nodiscard]] Answer<std::vector<core::Run>> since(core::Timestamp requested);
    /// Not in a final state (lost ones too), oldest first.
    [[nodiscard]] Answer<std::vector<core::Run>> unfinished();
    [[nodiscard]] Answer<std::vector<core::Run>> of_owner(QString owner);
    /// Ended, but its result post is not known: something may have to be posted.
    [[nodiscard]] Answer<std::vector<core::Run>> without_result_post(core::Timestamp requested_since);
    /// Makes `to` the owner if `from` still is. False: another process was first.
    [[nodiscard]] Answer<bool> take_over(core::RunId run, QString from, QString to);

    /// For one transaction with other tables: see Userdata::record.
    [[nodiscard]] static core::Done put_in(Connection& connection, const core::Run& run);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
