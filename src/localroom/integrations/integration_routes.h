// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Buttons and menus of posts: POST /posts/{id}/actions/{action}.
void add_action_routes(Router& router);
/// Incoming webhooks: create, list, post.
void add_hook_routes(Router& router);
/// Custom emoji: there are none here.
void add_emoji_routes(Router& router);

} // namespace opsdeck::localroom
