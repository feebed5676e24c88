// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// The threads a person follows (collapsed threads).
void add_thread_routes(Router& router);

} // namespace opsdeck::localroom
