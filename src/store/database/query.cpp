// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/query.h"

#include "store/database/sqlite_error.h"

#include <QJsonDocument>

#include <sqlite3.h>
#include <utility>

namespace opsdeck::store {

Query::Query(Query&& other) noexcept
    : m_handle(other.m_handle)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_next_parameter(other.m_next_parameter)
    , m_failed(other.m_failed)
    , m_error(std::move(other.m_error))
{}

Query::~Query()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

void Query::fail(int code)
{
    if (m_failed || code == SQLITE_OK)
        return;
    m_failed = true;
    m_error = sqlite_error(m_handle);
}

void Query::bind(qint64 value)
{
    if (m_statement)
        fail(sqlite3_bind_int64(m_statement, m_next_parameter++, value));
}

void Query::bind(const QString& text)
{
    if (!m_statement)
        return;
    const QByteArray utf8 = text.toUtf8();
    fail(sqlite3_bind_text64(m_statement, m_next_parameter++, utf8.constData(),
                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(const QByteArray& blob)
{
    if (blob.isNull())
        return bind(nullptr);
    if (m_statement)
        fail(sqlite3_bind_blob64(m_statement, m_next_parameter++, blob.constData(),
                                 static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT));
}

void Query::bind(std::nullptr_t)
{
    if (m_statement)
        fail(sqlite3_bind_null(m_statement, m_next_parameter++));
}

void Query::bind(const QJsonObject& object)
{
    if (object.isEmpty())
        return bind(nullptr);
    if (!m_statement)
        return;
    const QByteArray utf8 = QJsonDocument(object).toJson(QJsonDocument::Compact);
    fail(sqlite3_bind_text64(m_statement, m_next_parameter++, utf8.constData(),
                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

bool Query::next()
{
    if (m_failed || !m_statement)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(code);
    sqlite3_reset(m_statement);
    return false;
}

core::Done Query::run()
{
    (void)next();
    return done();
}

core::Done Query::done() const
{
    if (m_failed || !m_statement)
        return core::failure(m_error);
    return {};
}

bool Query::is_null(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

qint64 Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QString Query::text(int column) const
{
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data ? QByteArray(data, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

QJsonObject Query::json(int column) const
{
    const QByteArray utf8 = bytes(column);
    return utf8.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(utf8).object();
}

} // namespace opsdeck::store
