// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

void add_login_routes(Router& router);     ///< login, logout, sessions
void add_token_routes(Router& router);     ///< personal access tokens
void add_user_routes(Router& router);      ///< people one by one: get, create, patch, picture
void add_user_list_routes(Router& router); ///< lists, search, autocomplete
void add_status_routes(Router& router);    ///< presence, custom status, typing
void add_preference_routes(Router& router);
void add_bot_routes(Router& router);

/// The user a `/users/{user_id}/...` route is about, if it is the caller or the caller may manage others; else 403.
[[nodiscard]] ApiResult<QString> own_user_id(const Request& request);

} // namespace opsdeck::localroom
