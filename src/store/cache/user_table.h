// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/user.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// The people and bots we have met. A version with an older updated_at never replaces a newer one.
class UserTable final {
public:
    explicit UserTable(DatabaseThread& database)
        : m_database(database)
    {}

    [[nodiscard]] Answer<int> upsert(std::vector<core::User> users); ///< how many rows were new or changed
    [[nodiscard]] Answer<std::optional<core::User>> by_id(core::UserId user);
    [[nodiscard]] Answer<std::vector<core::User>> by_ids(std::vector<core::UserId> users); ///< unknown ones left out
    [[nodiscard]] Answer<std::optional<core::User>> by_username(QString username);         ///< case does not matter
    [[nodiscard]] Answer<std::vector<core::User>> all();

    /// For one transaction with other tables: see Cache::ingest.
    [[nodiscard]] static core::Result<int> upsert_in(Connection& connection, const std::vector<core::User>& users);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
