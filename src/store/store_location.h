// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::store {

/// Where one profile keeps its files. Folders are made when they are missing.
struct StoreLocation {
    QString cache_dir;    ///< throw-away: cache_v<version>_<hash of server>.sqlite
    QString userdata_dir; ///< the profile: userdata.sqlite, its backups, processes/
    QString server;       ///< the server's URL without a trailing slash; each server has its own cache file
};

} // namespace opsdeck::store
