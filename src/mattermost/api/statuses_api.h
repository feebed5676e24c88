// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"
#include "mattermost/model/user_status.h"

#include <vector>

namespace opsdeck::mattermost::api {

/// Presence of others is not pushed: poll this for the people on the screen. The list must not be empty.
[[nodiscard]] Call<std::vector<UserStatus>> statuses(const std::vector<core::UserId>& users);
[[nodiscard]] Call<UserStatus> status(const core::UserId& user);
/// `until` is for dnd only; "never" means until changed.
[[nodiscard]] Call<UserStatus> set_status(const core::UserId& me, Presence presence, core::Timestamp until = {});

} // namespace opsdeck::mattermost::api
