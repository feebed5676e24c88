// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/strong_id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace opsdeck::store {

/// A borrowed prepared statement: bind, step, read. It remembers its first error, so that a loop needs one check at
/// its end, and is reset when it goes out of scope.
class Query final {
public:
    Query(sqlite3* handle, sqlite3_stmt* statement)
        : m_handle(handle)
        , m_statement(statement)
    {}
    explicit Query(core::Error error)
        : m_error(std::move(error))
    {}
    ~Query();
    Query(Query&& other) noexcept;
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    Query& operator=(Query&&) = delete;

    // Binds the next parameter.
    void bind(qint64 value);
    void bind(int value) { bind(static_cast<qint64>(value)); }
    void bind(bool value) { bind(static_cast<qint64>(value)); }
    void bind(const QString& text);
    void bind(const QByteArray& blob); ///< a null array binds NULL
    void bind(std::nullptr_t);
    void bind(core::Timestamp at) { bind(static_cast<qint64>(core::to_ms(at))); }
    void bind(const QJsonObject& object); ///< as compact JSON text; an empty object binds NULL
    template<typename Tag>
    void bind(const core::StrongId<Tag>& id)
    {
        bind(id.value());
    }
    template<typename T>
    void bind(const std::optional<T>& value)
    {
        value ? bind(*value) : bind(nullptr);
    }

    /// Steps to the next row; false at the end and after an error.
    [[nodiscard]] bool next();
    /// Runs a statement that yields no rows.
    core::Done run();
    /// Success, or the first error.
    [[nodiscard]] core::Done done() const;
    [[nodiscard]] const core::Error& error() const { return m_error; }

    // Columns of the current row, counted from 0.
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int small(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] core::Timestamp time(int column) const { return core::from_ms(integer(column)); }
    [[nodiscard]] QJsonObject json(int column) const;

private:
    void fail(int code);

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_next_parameter = 1;
    bool m_failed = false;
    core::Error m_error;
};

} // namespace opsdeck::store
