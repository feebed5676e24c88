// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Slash commands: list, autocomplete, suggestions, execute.
void add_command_routes(Router& router);

} // namespace opsdeck::localroom
