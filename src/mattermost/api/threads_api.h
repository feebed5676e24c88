// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "mattermost/call.h"
#include "mattermost/model/thread.h"

namespace opsdeck::mattermost::api {

[[nodiscard]] Call<ThreadPage> followed_threads(const core::TeamId& team, bool unread_only, int per_page = 25,
                                                const core::PostId& before = {});
[[nodiscard]] Call<void> mark_thread_read(const core::TeamId& team, const core::PostId& root, core::Timestamp at);
[[nodiscard]] Call<void> follow_thread(const core::TeamId& team, const core::PostId& root);
[[nodiscard]] Call<void> unfollow_thread(const core::TeamId& team, const core::PostId& root);

} // namespace opsdeck::mattermost::api
