// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/team.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// The teams of the server that our account belongs to.
class TeamTable final {
public:
    explicit TeamTable(DatabaseThread& database)
        : m_database(database)
    {}

    [[nodiscard]] Answer<int> upsert(std::vector<core::Team> teams);
    [[nodiscard]] Answer<bool> remove(core::TeamId team);
    [[nodiscard]] Answer<std::optional<core::Team>> by_id(core::TeamId team);
    [[nodiscard]] Answer<std::optional<core::Team>> by_name(QString name);
    [[nodiscard]] Answer<std::vector<core::Team>> all(); ///< by display name

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
