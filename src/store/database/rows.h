// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// Every row of a statement, made into a value by `make(const Query&)`.
template<typename F>
[[nodiscard]] auto all_rows(Query query, F make) -> core::Result<std::vector<std::invoke_result_t<F, const Query&>>>
{
    std::vector<std::invoke_result_t<F, const Query&>> values;
    while (query.next())
        values.push_back(make(std::as_const(query)));
    if (auto done = query.done(); !done)
        return core::failure(std::move(done.error()));
    return values;
}

/// The first row of a statement, if there is one.
template<typename F>
[[nodiscard]] auto first_row(Query query, F make) -> core::Result<std::optional<std::invoke_result_t<F, const Query&>>>
{
    std::optional<std::invoke_result_t<F, const Query&>> value;
    if (query.next())
        value = make(std::as_const(query));
    if (auto done = query.done(); !done)
        return core::failure(std::move(done.error()));
    return value;
}

/// Runs a statement and says how many rows it changed.
template<typename... Args>
[[nodiscard]] core::Result<int> changed_rows(Connection& connection, std::string_view name, const Args&... args)
{
    if (auto done = connection.run(name, args...); !done)
        return core::failure(std::move(done.error()));
    return static_cast<int>(connection.changes());
}

/// The same, for statements that change one row or none.
template<typename... Args>
[[nodiscard]] core::Result<bool> changed_row(Connection& connection, std::string_view name, const Args&... args)
{
    return changed_rows(connection, name, args...).map([](int rows) { return rows > 0; });
}

} // namespace opsdeck::store
