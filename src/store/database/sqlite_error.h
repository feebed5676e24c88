// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

struct sqlite3;

namespace opsdeck::store {

/// SQLite's last error as ours: `corrupted` for a damaged file, `conflict` for a broken rule of a table, else
/// `storage`.
[[nodiscard]] core::Error sqlite_error(sqlite3* handle);
/// The same for a code without a handle.
[[nodiscard]] core::Error sqlite_error(int code, const QString& detail);

} // namespace opsdeck::store
