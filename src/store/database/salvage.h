// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database/statement_book.h"
#include "store/open_report.h"

#include <QString>

#include <vector>

namespace opsdeck::store {

/// Reads what can still be read of a damaged database into a sound new one: table by table, row by row, around the
/// pages that are broken, also when the file's head is gone. `damaged` and its -wal are only read; `target` must not
/// exist and has the book's version afterwards. Errors: storage (no room for the copies).
[[nodiscard]] core::Result<std::vector<SalvagedTable>> salvage(const QString& damaged, const QString& target,
                                                               const StatementBook& book);

} // namespace opsdeck::store
