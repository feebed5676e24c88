// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Searching posts and files of a team.
void add_search_routes(Router& router);

} // namespace opsdeck::localroom
