// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database/connection.h"

#include <QString>

namespace opsdeck::store {

struct Migration {
    int from = 0; ///< PRAGMA user_version before; 0: the file was new
    int to = 0;
    QString backup; ///< path of the copy made before; empty when nothing had to change

    bool operator==(const Migration&) const = default;
};

/// Brings a file to the book's version: a copy first (`<name>_v<old>_<time>.sqlite` beside it), then all scripts in
/// one transaction. A file of a newer version is `conflict` and stays untouched.
[[nodiscard]] core::Result<Migration> migrate(const QString& path, const StatementBook& book, bool full_sync);

/// A copy of an open database, consistent whoever writes meanwhile.
[[nodiscard]] core::Done back_up(Connection& from, const QString& to);

} // namespace opsdeck::store
