// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

void add_team_routes(Router& router); ///< teams one by one
void add_team_member_routes(Router& router);
void add_channel_routes(Router& router);        ///< create, get, patch, archive, restore, privacy
void add_channel_create_routes(Router& router); ///< also direct and group channels
void add_channel_list_routes(Router& router);   ///< of me, public, search, autocomplete
void add_channel_member_routes(Router& router); ///< join, leave, list, settings
void add_unread_routes(Router& router);         ///< view, unread of channels and teams
void add_category_routes(Router& router);       ///< the sidebar

} // namespace opsdeck::localroom
