// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// POST /posts, patch, put, delete, pin, unpin, ephemeral, set_unread.
void add_post_writing_routes(Router& router);
/// Pages, before, after, since, threads, unread window, pinned, flagged, by ids.
void add_post_reading_routes(Router& router);

} // namespace opsdeck::localroom
