// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/database.h"

#include "core/logging.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

/// The statements of a migration file, by the convention stated in its head.
QStringList statements_of(const QString& sql)
{
    QStringList statements;
    QString current;
    bool in_trigger = false;
    const auto finish = [&] {
        if (!current.trimmed().isEmpty())
            statements.append(current.trimmed());
        current.clear();
        in_trigger = false;
    };
    for (const QString& line : sql.split(u'\n')) {
        if (line.startsWith("-- end"_L1)) {
            finish();
            continue;
        }
        if (line.startsWith("--"_L1))
            continue;
        in_trigger = in_trigger || line.startsWith("CREATE TRIGGER"_L1);
        current += line + u'\n';
        if (!in_trigger && line.trimmed().endsWith(u';'))
            finish();
    }
    finish();
    return statements;
}

} // namespace

Rows::~Rows()
{
    if (m_query)
        m_database->give_back(std::move(m_query));
}

bool Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database->mark_failed(m_query->lastError().text());
    return false;
}

QString Rows::text(int column) const { return m_query ? m_query->value(column).toString() : QString(); }
qint64 Rows::number(int column) const { return m_query ? m_query->value(column).toLongLong() : 0; }
QByteArray Rows::bytes(int column) const { return m_query ? m_query->value(column).toByteArray() : QByteArray(); }
QVariant Rows::value(int column) const { return m_query ? m_query->value(column) : QVariant(); }

core::Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    auto database = std::unique_ptr<Database>(new Database);
    database->m_connection = u"localroom-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection.open())
        return core::failure(core::ErrorKind::storage,
                             u"The local room's data could not be opened. Check that the folder can be written."_s,
                             path + u": "_s + connection.lastError().text());
    // FULL: what the server has answered for survives a power cut, not only a killed process.
    for (const auto& pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s,
                               u"PRAGMA temp_store=MEMORY"_s}) {
        if (!database->execute(pragma))
            return core::failure(core::ErrorKind::corrupted,
                                 u"The local room's data is damaged or not a database. Move the file away to start "
                                 "with an empty room; it was not touched."_s,
                                 path + u": "_s + database->m_error_text);
    }
    if (auto done = database->migrate(); !done)
        return tl::unexpected(done.error());
    return database;
}

Database::~Database()
{
    if (m_in_transaction)
        rollback();
    for (const auto& queries : std::as_const(m_idle)) {
        for (QSqlQuery* query : queries)
            delete query;
    }
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

core::Result<void> Database::migrate()
{
    const qint64 have = number(u"PRAGMA user_version"_s);
    const QDir folder(u":/localroom/sql"_s);
    const QStringList files = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    const qint64 newest = files.isEmpty() ? 0 : files.last().left(4).toLongLong();
    if (m_failed || have > newest || newest == 0)
        return core::failure(have > newest ? core::ErrorKind::conflict : core::ErrorKind::corrupted,
                             have > newest
                                 ? u"The local room's data was written by a newer Opsdeck. Update Opsdeck, or "
                                   "choose another folder."_s
                                 : u"The local room's data is damaged. Move the file away to start with an "
                                   "empty room; it was not touched."_s,
                             m_error_text);
    for (const QString& name : files) {
        const qint64 version = name.left(4).toLongLong();
        if (version <= have)
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return core::failure(core::ErrorKind::internal, u"A part of Opsdeck is missing. Install it again."_s, name);
        Transaction transaction(*this);
        for (const QString& statement : statements_of(QString::fromUtf8(file.readAll())))
            execute(statement);
        execute(u"PRAGMA user_version=%1"_s.arg(version));
        if (!transaction.commit())
            return core::failure(core::ErrorKind::storage,
                                 u"The local room's tables could not be made. Check that the disk is not full."_s,
                                 name + u": "_s + m_error_text);
    }
    return {};
}

std::unique_ptr<QSqlQuery> Database::prepared(const QString& sql, const QVariantList& values)
{
    std::unique_ptr<QSqlQuery> query;
    if (auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->empty()) {
        query.reset(idle->back());
        idle->pop_back();
    } else {
        query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            mark_failed(query->lastError().text() + u" in: "_s + sql);
            return nullptr;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        // A null QString would be stored as NULL; the schema knows no NULL texts.
        const QVariant& value = values.at(i);
        const bool null_text = value.typeId() == QMetaType::QString && value.toString().isNull();
        query->bindValue(static_cast<int>(i), null_text ? QVariant(u""_s) : value);
    }
    if (!query->exec()) {
        mark_failed(query->lastError().text() + u" in: "_s + sql);
        return nullptr;
    }
    return query;
}

void Database::give_back(std::unique_ptr<QSqlQuery> query)
{
    constexpr size_t idle_per_statement = 4;
    query->finish();
    auto& idle = m_idle[query->lastQuery()];
    if (idle.size() < idle_per_statement)
        idle.push_back(query.release());
}

void Database::mark_failed(const QString& text)
{
    if (!m_failed)
        qCWarning(log_localroom).noquote() << "database:" << text;
    m_failed = true;
    m_error_text = text;
}

bool Database::execute(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (query.exec(sql))
        return true;
    mark_failed(query.lastError().text() + u" in: "_s + sql);
    return false;
}

Rows Database::select(const QString& sql, const QVariantList& values) { return Rows(this, prepared(sql, values)); }

qint64 Database::run(const QString& sql, const QVariantList& values)
{
    auto query = prepared(sql, values);
    if (!query)
        return 0;
    const qint64 changed = query->numRowsAffected();
    m_last_rowid = query->lastInsertId().toLongLong();
    give_back(std::move(query));
    return changed;
}

QString Database::text(const QString& sql, const QVariantList& values)
{
    auto rows = select(sql, values);
    return rows.next() ? rows.text(0) : QString();
}

qint64 Database::number(const QString& sql, const QVariantList& values)
{
    auto rows = select(sql, values);
    return rows.next() ? rows.number(0) : 0;
}

bool Database::exists(const QString& sql, const QVariantList& values) { return select(sql, values).next(); }

bool Database::begin()
{
    m_failed = false;
    m_error_text.clear();
    m_in_transaction = execute(u"BEGIN"_s);
    return m_in_transaction;
}

bool Database::commit()
{
    if (!m_in_transaction)
        return false;
    if (m_failed || !execute(u"COMMIT"_s)) {
        rollback();
        return false;
    }
    m_in_transaction = false;
    return true;
}

void Database::rollback()
{
    if (!m_in_transaction)
        return;
    m_in_transaction = false;
    // SQLite may have rolled back on its own (full disk); a second time is then an error without meaning.
    QSqlQuery(QSqlDatabase::database(m_connection, false)).exec(u"ROLLBACK"_s);
}

Transaction::Transaction(Database& database)
    : m_database(database)
    , m_owner(!database.in_transaction())
    , m_open(m_owner && database.begin())
{}

Transaction::~Transaction()
{
    if (m_open)
        m_database.rollback();
}

bool Transaction::commit()
{
    if (!m_owner)
        return !m_database.failed();
    const bool done = m_open && m_database.commit();
    m_open = false;
    return done;
}

} // namespace opsdeck::localroom
