// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database/query.h"
#include "store/database/statement_book.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace opsdeck::store {

/// One SQLite handle with its prepared statements kept. Used by one thread at a time.
class Connection final {
public:
    enum class Mode { read_only, read_write, create };

    struct Options {
        Mode mode = Mode::create;
        bool full_sync = false; ///< fsync at every commit; otherwise a power cut may lose the last commits, never more
        int busy_timeout_ms = 10'000; ///< how long another process may hold the file
        int cache_kib = 16'384;
        int max_pages = 0; ///< refuse to grow beyond; 0: no limit. For tests of a full disk
    };

    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(const QString& path, const StatementBook& book,
                                                                        const Options& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A prepared statement by name with its parameters bound in order. A nested use of the same name is a defect.
    template<typename... Args>
    [[nodiscard]] Query query(std::string_view name, const Args&... args)
    {
        Query query = prepared(name);
        (query.bind(args), ...);
        return query;
    }
    /// For statements that yield no rows.
    template<typename... Args>
    core::Done run(std::string_view name, const Args&... args)
    {
        return query(name, args...).run();
    }

    /// Statements without parameters, of a migration or a pragma.
    core::Done execute(const QByteArray& sql);
    /// First column of the first row of `PRAGMA <name>`.
    [[nodiscard]] core::Result<QString> pragma(const QByteArray& name);
    /// Takes the write lock at once, so that what is read afterwards stays true until the commit.
    core::Done begin();
    core::Done commit();
    /// Whether commits from now on are on the disk when they answer; set by Options::full_sync at first. Not inside of
    /// a transaction.
    core::Done wait_for_disk(bool wait);
    void roll_back();
    [[nodiscard]] qint64 last_row() const;
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] bool in_transaction() const;
    /// Grows with each rollback: whoever remembers keys made in a transaction must forget them.
    [[nodiscard]] quint64 rollbacks() const { return m_rollbacks; }
    void note_rollback() { ++m_rollbacks; }

    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    Connection(sqlite3* handle, const StatementBook& book)
        : m_handle(handle)
        , m_book(book)
    {}
    [[nodiscard]] Query prepared(std::string_view name);

    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    sqlite3* m_handle = nullptr;
    const StatementBook& m_book;
    quint64 m_rollbacks = 0;
    bool m_waits_for_disk = false;
    std::unordered_map<std::string, sqlite3_stmt*, Hash, std::equal_to<>> m_statements;
};

} // namespace opsdeck::store
