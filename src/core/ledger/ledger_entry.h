// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace opsdeck::core {

/// One line of the append-only ledger. `hash` = SHA-256(prev + canonical JSON of the record) in hex, so that nothing
/// can be changed or taken away without a break in the chain.
struct LedgerEntry {
    qint64 number = 0; ///< 1, 2, 3, ... without gaps
    RunId run;         ///< empty for entries that belong to no run (a gap)
    QString kind;      ///< "run.requested", "run.started", "run.ended", "run.lost", "run.found", "gap.filed", ...
    Timestamp at;
    QJsonObject body;
    QString prev; ///< hash of the entry before; empty for the first
    QString hash;

    bool operator==(const LedgerEntry&) const = default;
};

/// The record that is hashed: {at, body, kind, number, run}; `at` and `number` as strings.
[[nodiscard]] QJsonObject ledger_record(const LedgerEntry& entry);

/// SHA-256(prev + canonical JSON of the record), hex.
[[nodiscard]] QString ledger_hash(const LedgerEntry& entry);

/// Numbers, links and hashes the entry as the one after `before` (nullopt: as the first).
[[nodiscard]] LedgerEntry chained(LedgerEntry entry, const std::optional<LedgerEntry>& before);

/// The first place where a chain is not whole.
struct ChainBreak {
    qint64 number = 0;
    QString why; ///< for people
};

/// Checks consecutive entries, oldest first; nullopt when the chain holds.
[[nodiscard]] std::optional<ChainBreak> find_break(const std::vector<LedgerEntry>& entries);

} // namespace opsdeck::core
