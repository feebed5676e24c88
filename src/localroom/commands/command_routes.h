// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Slash commands: list, create, autocomplete, suggestions.
void add_command_routes(Router& router);
/// Running them, and what integrations say later.
void add_execute_routes(Router& router);

} // namespace opsdeck::localroom
