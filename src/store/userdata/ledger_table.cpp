// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/ledger_table.h"

#include "core/ledger/canonical_json.h"
#include "store/database/rows.h"

#include <QJsonDocument>

#include <algorithm>

namespace opsdeck::store {
namespace {

using core::LedgerEntry;

constexpr int verified_at_once = 1'000;
constexpr qint64 first = std::numeric_limits<qint64>::min();

LedgerEntry read_entry(const Query& row)
{
    LedgerEntry entry;
    entry.number = row.integer(0);
    entry.run = core::RunId(row.text(1));
    entry.kind = row.text(2);
    entry.at = row.time(3);
    entry.body = row.json(4);
    entry.prev = row.text(5);
    entry.hash = row.text(6);
    return entry;
}

core::Result<std::optional<LedgerEntry>> read_head(Connection& connection)
{
    return first_row(connection.query("ledger_head"), read_entry);
}

/// Why the chain breaks at or before this number.
core::Result<std::optional<core::ChainBreak>> explain_break(Connection& connection, qint64 number)
{
    auto entries = all_rows(connection.query("ledger_up_to", number), read_entry);
    if (!entries)
        return core::failure(std::move(entries.error()));
    return core::find_break(*entries);
}

} // namespace

core::Result<LedgerEntry> LedgerTable::append_in(Connection& connection, LedgerEntry entry)
{
    auto head = read_head(connection);
    if (!head)
        return core::failure(std::move(head.error()));
    // What is hashed must be what is read back, also where JSON cannot hold a value (NaN).
    const QByteArray body = core::canonical_json(entry.body);
    entry.body = QJsonDocument::fromJson(body).object();
    entry = core::chained(std::move(entry), *head);
    if (auto done = connection.run("ledger_append", entry.number, entry.run, entry.kind, entry.at,
                                   QString::fromUtf8(body), entry.prev, entry.hash);
        !done)
        return core::failure(std::move(done.error()));
    return entry;
}

Answer<LedgerEntry> LedgerTable::append(LedgerEntry entry)
{
    return m_database.write([entry = std::move(entry)](Connection& connection) { return append_in(connection, entry); },
                            DatabaseThread::Commit::own);
}

Answer<std::optional<LedgerEntry>> LedgerTable::head()
{
    return m_database.read([](Connection& connection) { return read_head(connection); });
}

Answer<std::vector<LedgerEntry>> LedgerTable::range(qint64 from, int limit)
{
    return m_database.read([from, limit](Connection& c) {
        return all_rows(c.query("ledger_range", from, std::max(limit, 0)), read_entry);
    });
}

Answer<std::vector<LedgerEntry>> LedgerTable::of_run(core::RunId run)
{
    return m_database.read(
        [run = std::move(run)](Connection& c) { return all_rows(c.query("ledger_of_run", run), read_entry); });
}

Answer<std::vector<LedgerEntry>> LedgerTable::of_kind(QString prefix, core::Timestamp since)
{
    return m_database.read([prefix = std::move(prefix), since](Connection& c) {
        const QString after = prefix + QChar(0xffff);
        return all_rows(c.query("ledger_of_kind", prefix, after, since), read_entry);
    });
}

Answer<std::optional<core::ChainBreak>> LedgerTable::verify()
{
    using Break = std::optional<core::ChainBreak>;
    return m_database.read([](Connection& connection) -> core::Result<Break> {
        // In pieces, so that a long ledger needs no memory.
        std::optional<LedgerEntry> before;
        for (;;) {
            auto entries = all_rows(
                connection.query("ledger_range", before ? before->number + 1 : first, verified_at_once), read_entry);
            if (!entries)
                return core::failure(std::move(entries.error()));
            if (entries->empty())
                return std::nullopt;
            for (auto& entry : *entries) {
                if (core::chained(entry, before) != entry)
                    return explain_break(connection, entry.number);
                before = std::move(entry);
            }
        }
    });
}

} // namespace opsdeck::store
