// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Adding, removing and listing reactions, of one post and of many.
void add_reaction_routes(Router& router);

} // namespace opsdeck::localroom
