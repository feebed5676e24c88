// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Ping, client configuration and licence: what a client asks before it signs in.
void add_system_routes(Router& router);
/// Roles with their permissions.
void add_role_routes(Router& router);

} // namespace opsdeck::localroom
