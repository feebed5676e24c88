// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/connection.h"

#include "store/database/sqlite_error.h"

#include <sqlite3.h>

namespace opsdeck::store {
namespace {

QByteArray first_pragmas(const Connection::Options& options)
{
    // FAST: freed pages are zeroed when that costs no extra write. cell_size_check finds damage before it spreads.
    QByteArray sql = "PRAGMA temp_store=MEMORY; PRAGMA secure_delete=FAST; PRAGMA trusted_schema=OFF;"
                     "PRAGMA cell_size_check=ON; PRAGMA recursive_triggers=ON; PRAGMA cache_size=-" +
                     QByteArray::number(options.cache_kib) + ";";
    if (options.mode == Connection::Mode::read_only)
        return sql + "PRAGMA query_only=ON;";
    sql += options.full_sync ? "PRAGMA synchronous=FULL;" : "PRAGMA synchronous=NORMAL;";
    sql += "PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=33554432;";
    if (options.max_pages > 0)
        sql += "PRAGMA max_page_count=" + QByteArray::number(options.max_pages) + ";";
    return sql;
}

} // namespace

core::Result<std::unique_ptr<Connection>> Connection::open(const QString& path, const StatementBook& book,
                                                           const Options& options)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (options.mode) {
    case Mode::read_only:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Mode::read_write:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    }
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
    if (!handle)
        return core::failure(sqlite_error(code, path));
    std::unique_ptr<Connection> connection(new Connection(handle, book));
    if (code != SQLITE_OK)
        return core::failure(sqlite_error(handle));
    sqlite3_busy_timeout(handle, options.busy_timeout_ms);
    if (options.mode != Mode::read_only) {
        if (auto wal = connection->execute("PRAGMA journal_mode=WAL;"); !wal)
            return core::failure(std::move(wal.error()));
    }
    if (auto set = connection->execute(first_pragmas(options)); !set)
        return core::failure(std::move(set.error()));
    connection->m_waits_for_disk = options.full_sync;
    return connection;
}

Connection::~Connection()
{
    for (const auto& [name, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Query Connection::prepared(std::string_view name)
{
    if (const auto known = m_statements.find(name); known != m_statements.end()) {
        if (sqlite3_stmt_busy(known->second)) {
            return Query(core::Error{core::ErrorKind::internal, QStringLiteral("A statement is used within itself."),
                                     QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))});
        }
        return {m_handle, known->second};
    }
    const QByteArray sql = m_book.query(name);
    if (sql.isEmpty()) {
        return Query(core::Error{core::ErrorKind::internal, QStringLiteral("There is no such statement."),
                                 QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))});
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        return Query(sqlite_error(m_handle));
    m_statements.emplace(std::string(name), statement);
    return {m_handle, statement};
}

core::Done Connection::execute(const QByteArray& sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return core::failure(sqlite_error(m_handle));
    return {};
}

core::Result<QString> Connection::pragma(const QByteArray& name)
{
    const QByteArray sql = "PRAGMA " + name;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return core::failure(sqlite_error(m_handle));
    core::Result<QString> value;
    {
        Query query(m_handle, statement);
        if (query.next())
            value = query.text(0);
        if (auto done = query.done(); !done)
            value = core::failure(std::move(done.error()));
    }
    sqlite3_finalize(statement);
    return value;
}

qint64 Connection::last_row() const { return sqlite3_last_insert_rowid(m_handle); }
qint64 Connection::changes() const { return sqlite3_changes64(m_handle); }
bool Connection::in_transaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

core::Done Connection::begin() { return execute("BEGIN IMMEDIATE"); }
core::Done Connection::commit() { return execute("COMMIT"); }

core::Done Connection::wait_for_disk(bool wait)
{
    if (wait == m_waits_for_disk)
        return {};
    auto set = execute(wait ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    if (set)
        m_waits_for_disk = wait;
    return set;
}

void Connection::roll_back()
{
    if (in_transaction())
        (void)execute("ROLLBACK");
    ++m_rollbacks;
}

} // namespace opsdeck::store
