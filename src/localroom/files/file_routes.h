// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/router.h"

namespace opsdeck::localroom {

/// Uploading (multipart and raw), info, download, previews.
void add_file_routes(Router& router);
/// Uploads in parts that survive a broken connection.
void add_upload_session_routes(Router& router);

} // namespace opsdeck::localroom
