// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/room_table.h"

#include "store/cache/id_bytes.h"
#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

core::Room read_room(const Query& row)
{
    core::Room room;
    room.id = core::RoomId(id_from_bytes(row.bytes(0)));
    room.team = core::TeamId(id_from_bytes(row.bytes(1)));
    room.type = static_cast<core::RoomType>(row.small(2));
    room.name = row.text(3);
    room.display_name = row.text(4);
    room.header = row.text(5);
    room.purpose = row.text(6);
    room.creator = core::UserId(id_from_bytes(row.bytes(7)));
    room.created_at = row.time(8);
    room.updated_at = row.time(9);
    room.deleted_at = row.time(10);
    room.last_post_at = row.time(11);
    room.total_messages = row.integer(12);
    room.total_root_messages = row.integer(13);
    room.props = row.json(14);
    return room;
}

core::Result<int> put(Connection& connection, const core::Room& room)
{
    auto changed = changed_rows(connection, "room_upsert", id_bytes(room.id.value()), id_bytes(room.team.value()),
                                static_cast<int>(room.type), room.name, room.display_name, room.header, room.purpose,
                                id_bytes(room.creator.value()), room.created_at, room.updated_at, room.deleted_at,
                                room.last_post_at, room.total_messages, room.total_root_messages, room.props);
    if (!changed || *changed > 0)
        return changed;
    return changed_rows(connection, "room_count_up", id_bytes(room.id.value()), room.last_post_at, room.total_messages,
                        room.total_root_messages, room.updated_at);
}

} // namespace

Answer<int> RoomTable::upsert(std::vector<core::Room> rooms)
{
    return m_database.write([rooms = std::move(rooms)](Connection& connection) -> core::Result<int> {
        int count = 0;
        for (const auto& room : rooms) {
            auto changed = put(connection, room);
            if (!changed)
                return changed;
            count += *changed;
        }
        return count;
    });
}

Answer<bool> RoomTable::remove(core::RoomId room)
{
    return m_database.write(
        [id = id_bytes(room.value())](Connection& connection) { return changed_row(connection, "room_remove", id); });
}

Answer<std::optional<core::Room>> RoomTable::by_id(core::RoomId room)
{
    return m_database.read(
        [id = id_bytes(room.value())](Connection& c) { return first_row(c.query("room_by_id", id), read_room); });
}

Answer<std::optional<core::Room>> RoomTable::by_name(core::TeamId team, QString name)
{
    return m_database.read([team = id_bytes(team.value()), name = std::move(name)](Connection& c) {
        return first_row(c.query("room_by_name", team, name), read_room);
    });
}

Answer<std::vector<core::Room>> RoomTable::of_team(core::TeamId team)
{
    return m_database.read(
        [team = id_bytes(team.value())](Connection& c) { return all_rows(c.query("room_of_team", team), read_room); });
}

Answer<std::vector<core::Room>> RoomTable::all()
{
    return m_database.read([](Connection& c) { return all_rows(c.query("room_all"), read_room); });
}

} // namespace opsdeck::store
