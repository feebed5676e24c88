// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "store/database/database_thread.h"

#include <vector>

namespace opsdeck::store {

/// How often an automation was run in a room: what people use comes first.
struct Usage {
    core::AutomationId automation;
    core::RoomId room; ///< empty: outside of rooms
    int count = 0;
    core::Timestamp last_at;

    bool operator==(const Usage&) const = default;
};

class UsageTable final {
public:
    explicit UsageTable(DatabaseThread& database)
        : m_database(database)
    {}

    [[nodiscard]] Answer<void> count(core::AutomationId automation, core::RoomId room, core::Timestamp at);
    [[nodiscard]] Answer<std::vector<Usage>> all(); ///< most used first
    [[nodiscard]] Answer<std::vector<Usage>> in_room(core::RoomId room);

    /// For one transaction with other tables: see Userdata::record.
    [[nodiscard]] static core::Done count_in(Connection& connection, const core::AutomationId& automation,
                                             const core::RoomId& room, core::Timestamp at);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
