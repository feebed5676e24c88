// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/content_routes.h"

#include "localroom/commands/command_routes.h"
#include "localroom/files/file_routes.h"
#include "localroom/integrations/integration_routes.h"
#include "localroom/posts/post_routes.h"
#include "localroom/reactions/reaction_routes.h"
#include "localroom/search/search_routes.h"
#include "localroom/threads/thread_routes.h"

namespace opsdeck::localroom {

void add_content_routes(Router& router)
{
    add_post_writing_routes(router);
    add_post_reading_routes(router);
    add_reaction_routes(router);
    add_file_routes(router);
    add_upload_session_routes(router);
    add_search_routes(router);
    add_thread_routes(router);
    add_command_routes(router);
    add_execute_routes(router);
    add_action_routes(router);
    add_hook_routes(router);
    add_emoji_routes(router);
}

} // namespace opsdeck::localroom
