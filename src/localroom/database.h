// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>
#include <vector>

namespace opsdeck::localroom {

class Database;

/// A prepared statement that was bound and is being stepped; goes back to the pool when it dies.
class Rows final {
public:
    Rows(Database* database, std::unique_ptr<QSqlQuery> query)
        : m_database(database)
        , m_query(std::move(query))
    {}
    Rows(Rows&&) noexcept = default;
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    /// False at the end and on an error (then Database::failed() is true).
    [[nodiscard]] bool next();
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QVariant value(int column) const;

private:
    Database* m_database;
    std::unique_ptr<QSqlQuery> m_query; ///< null when preparing failed
};

/// The server's one SQLite connection: WAL, foreign keys on, schema from resources/sql/localroom/*.sql applied in the
/// order of their numbers. Used on one thread.
/// Errors are sticky: a statement that fails marks the database failed until the next begin(); the transaction is then
/// rolled back and the request answered 500. So handlers need no error path for a full disk after every statement.
class Database final {
public:
    /// `path` ":memory:" makes a throw-away one. A damaged file is reported, never deleted.
    [[nodiscard]] static core::Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] Rows select(const QString& sql, const QVariantList& values = {});
    /// Rows changed; 0 on an error.
    qint64 run(const QString& sql, const QVariantList& values = {});
    /// The rowid of the last insert.
    [[nodiscard]] qint64 last_rowid() const { return m_last_rowid; }

    /// The first column of the first row, or nothing.
    [[nodiscard]] QString text(const QString& sql, const QVariantList& values = {});
    [[nodiscard]] qint64 number(const QString& sql, const QVariantList& values = {});
    [[nodiscard]] bool exists(const QString& sql, const QVariantList& values = {});

    bool begin();
    bool commit(); ///< false: rolled back
    void rollback();
    [[nodiscard]] bool in_transaction() const { return m_in_transaction; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] QString error_text() const { return m_error_text; }

private:
    friend class Rows;
    Database() = default;
    [[nodiscard]] core::Result<void> migrate();
    [[nodiscard]] std::unique_ptr<QSqlQuery> prepared(const QString& sql, const QVariantList& values);
    void give_back(std::unique_ptr<QSqlQuery> query);
    void mark_failed(const QString& text);
    bool execute(const QString& sql);

    QString m_connection;
    QHash<QString, std::vector<QSqlQuery*>> m_idle; ///< by SQL text; owned, deleted in the destructor
    qint64 m_last_rowid = 0;
    bool m_in_transaction = false;
    bool m_failed = false;
    QString m_error_text;
};

/// Rolls back on destruction unless commit() was called. Inside an open transaction it is a no-op: the outer one rules.
class Transaction final {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    [[nodiscard]] bool commit();

private:
    Database& m_database;
    bool m_owner;
    bool m_open;
};

} // namespace opsdeck::localroom
