// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace opsdeck::store {

/// What became of one table of damaged user data.
struct SalvagedTable {
    QString name;
    qint64 rows = 0;      ///< rows that could be read
    bool complete = true; ///< false: some rows are lost

    bool operator==(const SalvagedTable&) const = default;
};

/// What opening the files found, so that a front end can tell people. Nothing here is an error any more.
struct OpenReport {
    enum class CacheOutcome { opened, created, rebuilt, temporary };
    enum class UserdataOutcome { opened, created, migrated, recovered };

    CacheOutcome cache = CacheOutcome::opened;
    QString cache_reason; ///< why it was rebuilt, or is a temporary one
    UserdataOutcome userdata = UserdataOutcome::opened;
    QString set_aside;                    ///< path of the damaged user data, when recovered
    QString backup;                       ///< path of the copy made before a migration
    std::vector<SalvagedTable> recovered; ///< when recovered: table by table

    /// Sentences for people, empty when all is as it was left.
    [[nodiscard]] QStringList messages() const;
};

} // namespace opsdeck::store
