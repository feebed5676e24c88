// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// SQL here is made for any table, so it cannot live in the numbered files.
#include "store/database/table_rescue.h"

#include "store/database/sqlite_error.h"

#include <limits>
#include <memory>
#include <sqlite3.h>

namespace opsdeck::store {
namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Statement prepare(Connection& connection, const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection.handle(), sql.constData(), static_cast<int>(sql.size()), &statement, nullptr);
    return Statement(statement);
}

constexpr qint64 last_row_id = std::numeric_limits<qint64>::max();

/// One table: forwards up to the first broken page, backwards from the end, and in steps through what lies between.
class TableRescue final {
public:
    TableRescue(Connection& from, Connection& to, const QByteArray& table, const QByteArray& columns, int column_count)
        : m_to(to)
        , m_column_count(column_count)
    {
        const QByteArray select = "SELECT rowid, " + columns + " FROM \"" + table + "\" NOT INDEXED WHERE rowid ";
        m_forwards = prepare(from, select + "> ?1 AND rowid < ?2 ORDER BY rowid");
        m_backwards = prepare(from, select + "> ?1 AND rowid < ?2 ORDER BY rowid DESC");
        const QByteArray marks = QByteArray("?, ").repeated(column_count).chopped(2);
        m_insert = prepare(to, "INSERT OR IGNORE INTO \"" + table + "\" (" + columns + ") VALUES (" + marks + ")");
    }

    [[nodiscard]] core::Result<SalvagedTable> run(const QByteArray& table)
    {
        m_result.name = QString::fromUtf8(table);
        if (!m_forwards || !m_backwards || !m_insert) {
            m_result.complete = false;
            return m_result;
        }
        qint64 low = std::numeric_limits<qint64>::min();
        qint64 high = last_row_id;
        if (!scan(m_forwards.get(), low, high, low)) {
            m_result.complete = false;
            (void)scan(m_backwards.get(), low, high, high);
            between(low, high);
        }
        if (m_write_failed)
            return core::failure(sqlite_error(m_to.handle()));
        return m_result;
    }

private:
    /// Copies rows with low < rowid < high; `reached` is the last one. False when a broken page ended it.
    bool scan(sqlite3_stmt* select, qint64 low, qint64 high, qint64& reached)
    {
        sqlite3_bind_int64(select, 1, low);
        sqlite3_bind_int64(select, 2, high);
        int code = SQLITE_ROW;
        while (!m_write_failed && (code = sqlite3_step(select)) == SQLITE_ROW) {
            reached = sqlite3_column_int64(select, 0);
            copy(select);
        }
        sqlite3_reset(select);
        return code == SQLITE_DONE;
    }

    void between(qint64 low, qint64 high)
    {
        if (high == last_row_id || low == std::numeric_limits<qint64>::min())
            low = low == std::numeric_limits<qint64>::min() ? 0 : low;
        // Steps grow by an eighth, so that little more is left out than what the broken page held.
        qint64 skip = 1;
        for (int tries = 0; tries < 2'000 && !m_write_failed; ++tries) {
            const qint64 start = low > last_row_id - skip ? last_row_id : low + skip;
            if (start >= high)
                return;
            qint64 reached = start;
            if (scan(m_forwards.get(), start, high, reached))
                return;
            if (reached > start) {
                low = reached;
                skip = 1;
            } else {
                skip += std::max<qint64>(1, skip / 8);
            }
        }
    }

    void copy(sqlite3_stmt* row)
    {
        for (int column = 0; column < m_column_count; ++column)
            sqlite3_bind_value(m_insert.get(), column + 1, sqlite3_column_value(row, column + 1));
        const int code = sqlite3_step(m_insert.get());
        // A row that breaks a rule of its table is damaged itself.
        if (code == SQLITE_DONE)
            m_result.rows += sqlite3_changes64(m_to.handle());
        else if ((code & 0xff) == SQLITE_CONSTRAINT)
            m_result.complete = false;
        else
            m_write_failed = true;
        if (!m_write_failed)
            sqlite3_reset(m_insert.get());
    }

    Connection& m_to;
    int m_column_count;
    Statement m_forwards;
    Statement m_backwards;
    Statement m_insert;
    SalvagedTable m_result;
    bool m_write_failed = false;
};

std::vector<QByteArray> tables_of(Connection& connection)
{
    std::vector<QByteArray> names;
    const auto query = prepare(
        connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
    while (query && sqlite3_step(query.get()) == SQLITE_ROW)
        names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(query.get(), 0)));
    return names;
}

QList<QByteArray> columns_of(Connection& connection, const QByteArray& table)
{
    QList<QByteArray> columns;
    const auto query = prepare(connection, "SELECT name FROM pragma_table_info('" + table + "')");
    while (query && sqlite3_step(query.get()) == SQLITE_ROW)
        columns.append('"' + QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(query.get(), 0))) + '"');
    return columns;
}

} // namespace

core::Result<std::vector<SalvagedTable>> rescue_tables(Connection* from, Connection& to)
{
    std::vector<SalvagedTable> tables;
    if (auto begun = to.begin(); !begun)
        return core::failure(std::move(begun.error()));
    for (const auto& table : tables_of(to)) {
        if (!from) {
            tables.push_back({QString::fromUtf8(table), 0, false});
            continue;
        }
        const auto columns = columns_of(to, table);
        TableRescue rescue(*from, to, table, columns.join(", "), static_cast<int>(columns.size()));
        auto rescued = rescue.run(table);
        if (!rescued) {
            to.roll_back();
            return core::failure(std::move(rescued.error()));
        }
        tables.push_back(std::move(*rescued));
    }
    if (auto committed = to.commit(); !committed) {
        to.roll_back();
        return core::failure(std::move(committed.error()));
    }
    return tables;
}

} // namespace opsdeck::store
