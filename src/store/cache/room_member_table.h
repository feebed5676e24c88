// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// Who is in which room, and what they have seen there.
class RoomMemberTable final {
public:
    explicit RoomMemberTable(DatabaseThread& database)
        : m_database(database)
    {}

    [[nodiscard]] Answer<int> upsert(std::vector<core::RoomMember> members);
    [[nodiscard]] Answer<bool> remove(core::RoomId room, core::UserId user);
    [[nodiscard]] Answer<std::optional<core::RoomMember>> find(core::RoomId room, core::UserId user);
    [[nodiscard]] Answer<std::vector<core::RoomMember>> of_room(core::RoomId room);
    [[nodiscard]] Answer<std::vector<core::RoomMember>> of_user(core::UserId user);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
