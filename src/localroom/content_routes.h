// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Every route of posts, reactions, files, search, threads, commands, actions, emoji and incoming webhooks.
void add_content_routes(Router& router);

} // namespace opsdeck::localroom
