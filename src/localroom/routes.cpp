// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/content_routes.h"
#include "localroom/engine.h"
#include "localroom/people/people_routes.h"
#include "localroom/rooms/room_routes.h"
#include "localroom/system/system_routes.h"

namespace opsdeck::localroom {

void add_all_routes(Router& router)
{
    add_system_routes(router);
    add_role_routes(router);
    add_login_routes(router);
    add_token_routes(router);
    add_user_routes(router);
    add_user_list_routes(router);
    add_status_routes(router);
    add_preference_routes(router);
    add_bot_routes(router);
    add_team_routes(router);
    add_team_member_routes(router);
    add_channel_create_routes(router);
    add_channel_routes(router);
    add_channel_list_routes(router);
    add_channel_member_routes(router);
    add_unread_routes(router);
    add_category_routes(router);
    add_content_routes(router);
}

} // namespace opsdeck::localroom
