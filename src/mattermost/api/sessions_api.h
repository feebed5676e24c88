// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"
#include "mattermost/model/account.h"

#include <vector>

namespace opsdeck::mattermost::api {

[[nodiscard]] Call<std::vector<Session>> my_sessions();
[[nodiscard]] Call<void> revoke_session(const QString& session_id);
/// Only for people with the right to it; others get `forbidden`.
[[nodiscard]] Call<AccessToken> create_access_token(const QString& description);
[[nodiscard]] Call<void> revoke_access_token(const QString& token_id);

} // namespace opsdeck::mattermost::api
