// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"
#include "mattermost/model/role.h"

#include <vector>

namespace opsdeck::mattermost::api {

/// What the roles in users/me, team and room memberships allow.
[[nodiscard]] Call<std::vector<Role>> roles(const QStringList& names);

} // namespace opsdeck::mattermost::api
