// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger_entry.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// The append-only, hash-chained ledger. Triggers in the file refuse changes and deletions. Several processes may
/// append at once: the head is read in the transaction that writes after it.
class LedgerTable final {
public:
    explicit LedgerTable(DatabaseThread& database)
        : m_database(database)
    {}

    /// Gives number, prev and hash (what the entry holds there is ignored), commits alone and on disk, then answers.
    [[nodiscard]] Answer<core::LedgerEntry> append(core::LedgerEntry entry);
    [[nodiscard]] Answer<std::optional<core::LedgerEntry>> head();
    /// Entries with number >= from, in order.
    [[nodiscard]] Answer<std::vector<core::LedgerEntry>> range(qint64 from, int limit);
    [[nodiscard]] Answer<std::vector<core::LedgerEntry>> of_run(core::RunId run);
    /// Entries of the kinds whose name begins so ("run."), made at or after `since`, in order.
    [[nodiscard]] Answer<std::vector<core::LedgerEntry>> of_kind(QString prefix, core::Timestamp since);
    /// The first break of the chain, nullopt when it is whole.
    [[nodiscard]] Answer<std::optional<core::ChainBreak>> verify();

    /// For one transaction with other tables: see Userdata::record.
    [[nodiscard]] static core::Result<core::LedgerEntry> append_in(Connection& connection, core::LedgerEntry entry);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
