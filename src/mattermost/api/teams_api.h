// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/team.h"
#include "mattermost/call.h"

#include <vector>

namespace opsdeck::mattermost::api {

[[nodiscard]] Call<std::vector<core::Team>> my_teams(); ///< may be empty
[[nodiscard]] Call<core::Team> team(const core::TeamId& id);
[[nodiscard]] Call<core::Team> team_by_name(const QString& name);

} // namespace opsdeck::mattermost::api
