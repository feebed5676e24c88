// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// The rooms we know. A version with an older updated_at never replaces a newer one, but counters always grow.
class RoomTable final {
public:
    explicit RoomTable(DatabaseThread& database)
        : m_database(database)
    {}

    [[nodiscard]] Answer<int> upsert(std::vector<core::Room> rooms); ///< how many rows were new or changed
    [[nodiscard]] Answer<bool> remove(core::RoomId room);
    [[nodiscard]] Answer<std::optional<core::Room>> by_id(core::RoomId room);
    /// By address within a team (direct rooms: an empty team).
    [[nodiscard]] Answer<std::optional<core::Room>> by_name(core::TeamId team, QString name);
    /// Archived ones too; by name.
    [[nodiscard]] Answer<std::vector<core::Room>> of_team(core::TeamId team);
    [[nodiscard]] Answer<std::vector<core::Room>> all();

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
