// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/team_table.h"

#include "store/cache/id_bytes.h"
#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

core::Team read_team(const Query& row)
{
    return {core::TeamId(id_from_bytes(row.bytes(0))),
            row.text(1),
            row.text(2),
            row.text(3),
            row.time(4),
            row.time(5),
            row.time(6)};
}

} // namespace

Answer<int> TeamTable::upsert(std::vector<core::Team> teams)
{
    return m_database.write([teams = std::move(teams)](Connection& connection) -> core::Result<int> {
        int count = 0;
        for (const auto& team : teams) {
            auto changed =
                changed_rows(connection, "team_upsert", id_bytes(team.id.value()), team.name, team.display_name,
                             team.description, team.created_at, team.updated_at, team.deleted_at);
            if (!changed)
                return changed;
            count += *changed;
        }
        return count;
    });
}

Answer<bool> TeamTable::remove(core::TeamId team)
{
    return m_database.write(
        [id = id_bytes(team.value())](Connection& connection) { return changed_row(connection, "team_remove", id); });
}

Answer<std::optional<core::Team>> TeamTable::by_id(core::TeamId team)
{
    return m_database.read(
        [id = id_bytes(team.value())](Connection& c) { return first_row(c.query("team_by_id", id), read_team); });
}

Answer<std::optional<core::Team>> TeamTable::by_name(QString name)
{
    return m_database.read(
        [name = std::move(name)](Connection& c) { return first_row(c.query("team_by_name", name), read_team); });
}

Answer<std::vector<core::Team>> TeamTable::all()
{
    return m_database.read([](Connection& c) { return all_rows(c.query("team_all"), read_team); });
}

} // namespace opsdeck::store
