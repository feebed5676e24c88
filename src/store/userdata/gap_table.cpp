// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/gap_table.h"

#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

Gap read_gap(const Query& row)
{
    Gap gap;
    gap.key = row.text(0);
    gap.line = row.text(1);
    gap.first_at = row.time(2);
    gap.last_at = row.time(3);
    gap.closed_at = row.time(4);
    gap.closed_by = core::AutomationId(row.text(5));
    return gap;
}

GapAsker read_asker(const Query& row)
{
    return {{row.text(0), core::UserId(row.text(1)), row.text(2)},
            core::RoomId(row.text(3)),
            row.small(4),
            row.time(5),
            row.time(6)};
}

core::Done add_askers(Connection& connection, Gap& gap)
{
    auto askers = all_rows(connection.query("gap_askers", gap.key), read_asker);
    if (!askers)
        return core::failure(std::move(askers.error()));
    gap.askers = std::move(*askers);
    for (const auto& asker : gap.askers)
        gap.count += asker.count;
    return {};
}

core::Result<std::optional<Gap>> find_in(Connection& connection, const QString& key)
{
    auto gap = first_row(connection.query("gap_find", key), read_gap);
    if (!gap || !*gap)
        return gap;
    if (auto done = add_askers(connection, **gap); !done)
        return core::failure(std::move(done.error()));
    return gap;
}

} // namespace

core::Result<Gap> GapTable::file_in(Connection& connection, const QString& key, const QString& line,
                                    const core::Actor& asker, const core::RoomId& room, core::Timestamp at)
{
    auto done = connection.run("gap_file", key, line, at);
    if (done)
        done = connection.run("gap_ask", key, asker.server, asker.user, asker.username, room, at);
    if (!done)
        return core::failure(std::move(done.error()));
    return find_in(connection, key).map([](const std::optional<Gap>& gap) { return gap.value_or(Gap()); });
}

core::Result<bool> GapTable::close_in(Connection& connection, const QString& key, const core::AutomationId& by,
                                      core::Timestamp at)
{
    return changed_row(connection, "gap_close", key, by, at);
}

Answer<Gap> GapTable::file(QString key, QString line, core::Actor asker, core::RoomId room, core::Timestamp at)
{
    return m_database.write([key = std::move(key), line = std::move(line), asker = std::move(asker),
                             room = std::move(room),
                             at](Connection& connection) { return file_in(connection, key, line, asker, room, at); });
}

Answer<bool> GapTable::close(QString key, core::AutomationId by, core::Timestamp at)
{
    return m_database.write([key = std::move(key), by = std::move(by), at](Connection& connection) {
        return close_in(connection, key, by, at);
    });
}

Answer<std::optional<Gap>> GapTable::find(QString key)
{
    return m_database.read([key = std::move(key)](Connection& c) { return find_in(c, key); });
}

Answer<std::vector<Gap>> GapTable::list(bool with_closed)
{
    return m_database.read([with_closed](Connection& c) -> core::Result<std::vector<Gap>> {
        auto gaps = all_rows(c.query("gap_list", with_closed), read_gap);
        if (!gaps)
            return gaps;
        for (auto& gap : *gaps) {
            if (auto done = add_askers(c, gap); !done)
                return core::failure(std::move(done.error()));
        }
        return gaps;
    });
}

} // namespace opsdeck::store
