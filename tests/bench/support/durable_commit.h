// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <sqlite3.h>

namespace opsdeck::bench {

/// One row that survives a power cut (SQLite, WAL, synchronous=FULL): the least that "written to the ledger first"
/// can cost on this disk.
class DurableCommit final {
public:
    DurableCommit()
    {
        check(sqlite3_open(m_folder.filePath(QStringLiteral("raw.sqlite")).toUtf8().constData(), &m_handle));
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE entry (at INTEGER PRIMARY KEY, text TEXT)");
    }
    ~DurableCommit() { sqlite3_close(m_handle); }
    DurableCommit(const DurableCommit&) = delete;
    DurableCommit& operator=(const DurableCommit&) = delete;

    void write() { run("INSERT INTO entry (text) VALUES (hex(randomblob(400)))"); }

private:
    void run(const char* sql) { check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr)); }
    void check(int code) const
    {
        if (code != SQLITE_OK)
            qFatal("the durable row: %s", sqlite3_errmsg(m_handle));
    }

    QTemporaryDir m_folder;
    sqlite3* m_handle = nullptr;
};

} // namespace opsdeck::bench
