// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database/connection.h"
#include "store/open_report.h"

#include <vector>

namespace opsdeck::store {

/// Copies the readable rows of every table of `to` out of the damaged database `from` (nullptr: nothing is readable),
/// in one transaction. Errors of reading make a table incomplete; errors of writing are returned.
[[nodiscard]] core::Result<std::vector<SalvagedTable>> rescue_tables(Connection* from, Connection& to);

} // namespace opsdeck::store
