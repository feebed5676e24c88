// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"
#include "mattermost/model/server_config.h"

namespace opsdeck::mattermost::api {

/// Works without a token; with one it tells more. A changed X-Version-Id is the hint to ask again.
[[nodiscard]] Call<ServerConfig> client_config();
/// Is there a Mattermost server at all? Needs no token.
[[nodiscard]] Call<void> ping();

} // namespace opsdeck::mattermost::api
