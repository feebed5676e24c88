// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "mattermost/call.h"
#include "mattermost/model/room_counters.h"

#include <optional>
#include <vector>

namespace opsdeck::mattermost::api {

/// A room to be made. Names: lower-case letters, digits, - and _, at least two.
struct NewRoom {
    core::TeamId team;
    core::RoomType type = core::RoomType::open;
    QString name;
    QString display_name;
    QString header;
    QString purpose;
};

/// Absent means unchanged. Each changed field makes a system post.
struct RoomPatch {
    std::optional<QString> name;
    std::optional<QString> display_name;
    std::optional<QString> header;
    std::optional<QString> purpose;
};

/// Rooms of one team plus all direct and group rooms, so the latter repeat for every team. Archived ones come only on
/// request, while their memberships are always listed by my_memberships().
[[nodiscard]] Call<std::vector<core::Room>> my_rooms(const core::TeamId& team, bool with_archived = false);
[[nodiscard]] Call<std::vector<core::RoomMember>> my_memberships(const core::TeamId& team);
[[nodiscard]] Call<core::Room> room(const core::RoomId& id);
[[nodiscard]] Call<core::Room> room_by_name(const core::TeamId& team, const QString& name);
/// Public rooms of the team, a page at a time.
[[nodiscard]] Call<std::vector<core::Room>> public_rooms(const core::TeamId& team, int page, int per_page = 200);
[[nodiscard]] Call<std::vector<core::Room>> search_rooms(const core::TeamId& team, const QString& text);
[[nodiscard]] Call<core::Room> create_room(const NewRoom& room);
[[nodiscard]] Call<core::Room> patch_room(const core::RoomId& id, const RoomPatch& patch);
/// Any member of a public room may do this by default; an archived room is frozen but readable.
[[nodiscard]] Call<void> archive_room(const core::RoomId& id);
[[nodiscard]] Call<core::Room> restore_room(const core::RoomId& id);
/// The room of two people (or of one with themselves); made if it is not there.
[[nodiscard]] Call<core::Room> direct_room(const core::UserId& me, const core::UserId& other);
[[nodiscard]] Call<core::Room> group_room(const std::vector<core::UserId>& people); ///< 3 to 8, with oneself
[[nodiscard]] Call<std::vector<core::RoomMember>> members(const core::RoomId& room, int page, int per_page = 200);
[[nodiscard]] Call<core::RoomMember> member(const core::RoomId& room, const core::UserId& user);
/// Adding oneself is joining, which works for public rooms only.
[[nodiscard]] Call<core::RoomMember> add_member(const core::RoomId& room, const core::UserId& user);
[[nodiscard]] Call<void> remove_member(const core::RoomId& room, const core::UserId& user);
[[nodiscard]] Call<RoomStats> room_stats(const core::RoomId& room);
[[nodiscard]] Call<RoomUnread> room_unread(const core::RoomId& room);
/// Marks a room as read up to now. An empty id is accepted by the server and does nothing.
[[nodiscard]] Call<ViewedTimes> view_room(const core::RoomId& room, const core::RoomId& previous = {});

} // namespace opsdeck::mattermost::api
