// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace opsdeck::store {

/// Why a database file cannot be trusted, or nullopt. Small files are checked wholly, large ones at their head; what
/// shows up later in a large file leaves a mark beside it. Missing files are sound. Errors: storage.
[[nodiscard]] core::Result<std::optional<QString>> find_damage(const QString& path);

/// Remembers for the next start that SQLite found the file damaged. Callable from any thread.
void mark_damaged(const QString& path);
void clear_damage_mark(const QString& path);

/// Deletes a database with all that belongs to it.
void delete_database(const QString& path);
/// Renames a database with all that belongs to it; false when the disk refuses.
[[nodiscard]] bool rename_database(const QString& from, const QString& to);

} // namespace opsdeck::store
