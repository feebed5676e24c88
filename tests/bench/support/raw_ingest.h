// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/support/sample_history.h"

/// What storing a history costs without us. Each makes a database in a fresh folder (WAL, synchronous=NORMAL, one
/// transaction a page) and returns the seconds it took; a broken statement ends the program.
namespace opsdeck::bench {

/// Nothing is read: the posts as they came, one row each, no index.
[[nodiscard]] double insert_raw_bodies(const std::vector<HistoryPage>& pages);
/// The limit: simdjson and the C API into columns, with a unique id and an index by room and time.
[[nodiscard]] double insert_with_simdjson(const std::vector<HistoryPage>& pages);
/// The obvious Qt way: QJsonDocument and QtSql into the same columns.
[[nodiscard]] double insert_with_qt(const std::vector<HistoryPage>& pages);

} // namespace opsdeck::bench
