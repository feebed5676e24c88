// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/usage_table.h"

#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

Usage read_usage(const Query& row)
{
    return {core::AutomationId(row.text(0)), core::RoomId(row.text(1)), row.small(2), row.time(3)};
}

} // namespace

core::Done UsageTable::count_in(Connection& connection, const core::AutomationId& automation, const core::RoomId& room,
                                core::Timestamp at)
{
    return connection.run("usage_count", automation, room, at);
}

Answer<void> UsageTable::count(core::AutomationId automation, core::RoomId room, core::Timestamp at)
{
    return m_database.write([automation = std::move(automation), room = std::move(room), at](Connection& connection) {
        return count_in(connection, automation, room, at);
    });
}

Answer<std::vector<Usage>> UsageTable::all()
{
    return m_database.read([](Connection& c) { return all_rows(c.query("usage_all"), read_usage); });
}

Answer<std::vector<Usage>> UsageTable::in_room(core::RoomId room)
{
    return m_database.read(
        [room = std::move(room)](Connection& c) { return all_rows(c.query("usage_in_room", room), read_usage); });
}

} // namespace opsdeck::store
