// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/room_member_table.h"

#include "store/cache/id_bytes.h"
#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

core::RoomMember read_member(const Query& row)
{
    core::RoomMember member;
    member.room = core::RoomId(id_from_bytes(row.bytes(0)));
    member.user = core::UserId(id_from_bytes(row.bytes(1)));
    member.roles = row.text(2);
    member.last_viewed_at = row.time(3);
    member.last_update_at = row.time(4);
    member.messages_seen = row.integer(5);
    member.root_messages_seen = row.integer(6);
    member.mentions = row.integer(7);
    member.root_mentions = row.integer(8);
    member.notify_props = row.json(9);
    return member;
}

} // namespace

Answer<int> RoomMemberTable::upsert(std::vector<core::RoomMember> members)
{
    return m_database.write([members = std::move(members)](Connection& connection) -> core::Result<int> {
        int count = 0;
        for (const auto& member : members) {
            auto changed = changed_rows(connection, "room_member_upsert", id_bytes(member.room.value()),
                                        id_bytes(member.user.value()), member.roles, member.last_viewed_at,
                                        member.last_update_at, member.messages_seen, member.root_messages_seen,
                                        member.mentions, member.root_mentions, member.notify_props);
            if (!changed)
                return changed;
            count += *changed;
        }
        return count;
    });
}

Answer<bool> RoomMemberTable::remove(core::RoomId room, core::UserId user)
{
    return m_database.write([room = id_bytes(room.value()), user = id_bytes(user.value())](Connection& connection) {
        return changed_row(connection, "room_member_remove", room, user);
    });
}

Answer<std::optional<core::RoomMember>> RoomMemberTable::find(core::RoomId room, core::UserId user)
{
    return m_database.read([room = id_bytes(room.value()), user = id_bytes(user.value())](Connection& c) {
        return first_row(c.query("room_member_find", room, user), read_member);
    });
}

Answer<std::vector<core::RoomMember>> RoomMemberTable::of_room(core::RoomId room)
{
    return m_database.read([room = id_bytes(room.value())](Connection& c) {
        return all_rows(c.query("room_member_of_room", room), read_member);
    });
}

Answer<std::vector<core::RoomMember>> RoomMemberTable::of_user(core::UserId user)
{
    return m_database.read([user = id_bytes(user.value())](Connection& c) {
        return all_rows(c.query("room_member_of_user", user), read_member);
    });
}

} // namespace opsdeck::store
