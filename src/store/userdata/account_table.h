// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// A signed-in user of a server. Its password or token is in the secret store, never here.
struct Account {
    QString server; ///< URL without a trailing slash, or the name of a local room
    core::UserId user;
    QString username;
    core::TeamId team;
    core::RoomId default_room;
    core::Timestamp used_at; ///< the newest one is the profile's account

    bool operator==(const Account&) const = default;
};

class AccountTable final {
public:
    explicit AccountTable(DatabaseThread& database)
        : m_database(database)
    {}

    /// One account for each server and user.
    [[nodiscard]] Answer<void> put(Account account);
    [[nodiscard]] Answer<bool> remove(QString server, core::UserId user);
    [[nodiscard]] Answer<std::optional<Account>> last_used();
    [[nodiscard]] Answer<std::vector<Account>> of_server(QString server); ///< last used first
    [[nodiscard]] Answer<std::vector<Account>> all();                     ///< last used first

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
