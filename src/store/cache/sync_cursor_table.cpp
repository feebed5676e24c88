// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/sync_cursor_table.h"

#include "store/cache/id_bytes.h"
#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

RoomCursor read_cursor(const Query& row)
{
    return {core::RoomId(id_from_bytes(row.bytes(0))), row.time(1), core::PostId(id_from_bytes(row.bytes(2))),
            core::PostId(id_from_bytes(row.bytes(3))), row.flag(4)};
}

} // namespace

core::Done SyncCursorTable::put_in(Connection& connection, const RoomCursor& cursor)
{
    return connection.run("room_cursor_put", id_bytes(cursor.room.value()), cursor.since,
                          id_bytes(cursor.newest_post.value()), id_bytes(cursor.oldest_post.value()),
                          cursor.has_first_post);
}

Answer<void> SyncCursorTable::put(RoomCursor cursor)
{
    return m_database.write([cursor = std::move(cursor)](Connection& c) { return put_in(c, cursor); });
}

Answer<std::optional<RoomCursor>> SyncCursorTable::of_room(core::RoomId room)
{
    return m_database.read([id = id_bytes(room.value())](Connection& c) {
        return first_row(c.query("room_cursor_find", id), read_cursor);
    });
}

Answer<std::vector<RoomCursor>> SyncCursorTable::all()
{
    return m_database.read([](Connection& c) { return all_rows(c.query("room_cursor_all"), read_cursor); });
}

Answer<void> SyncCursorTable::put_socket(SocketCursor cursor)
{
    return m_database.write([cursor = std::move(cursor)](Connection& c) {
        return c.run("socket_cursor_put", cursor.connection_id, cursor.next_sequence);
    });
}

Answer<std::optional<SocketCursor>> SyncCursorTable::socket()
{
    return m_database.read([](Connection& c) {
        return first_row(c.query("socket_cursor_find"), [](const Query& row) {
            return SocketCursor{row.text(0), row.integer(1)};
        });
    });
}

} // namespace opsdeck::store
