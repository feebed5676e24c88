// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/user.h"
#include "mattermost/call.h"

#include <QByteArray>

#include <vector>

namespace opsdeck::mattermost::api {

[[nodiscard]] Call<core::User> me();
[[nodiscard]] Call<core::User> user(const core::UserId& id);
[[nodiscard]] Call<core::User> user_by_name(const QString& username);
/// Unknown ones are left out. At most 200 ids a call; the list must not be empty.
[[nodiscard]] Call<std::vector<core::User>> users(const std::vector<core::UserId>& ids);
[[nodiscard]] Call<std::vector<core::User>> users_by_name(const QStringList& usernames);
/// Members of a room, a page at a time.
[[nodiscard]] Call<std::vector<core::User>> users_in_room(const core::RoomId& room, int page, int per_page = 200);
/// People whose name begins like that: members of the room first, then the rest of the team.
[[nodiscard]] Call<std::vector<core::User>> complete_user(const core::TeamId& team, const core::RoomId& room,
                                                          const QString& beginning, int limit = 25);
/// The picture as PNG (or what the server has).
[[nodiscard]] Call<QByteArray> user_image(const core::UserId& id);

} // namespace opsdeck::mattermost::api
