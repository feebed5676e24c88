// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace opsdeck::store {

/// The SQL of one database, read from the numbered and named resource files, so that no SQL lives in C++.
/// `schema` files migrate from one version to the next; `queries` are blocks that begin with a line `-- name: <name>`.
class StatementBook final {
public:
    /// Reads `:/store/sql/<database>/`; a defect of ours (a file missing, a name used twice) is `internal`.
    [[nodiscard]] static core::Result<StatementBook> load(const QString& database);
    /// For tests of the migrator.
    [[nodiscard]] static StatementBook of_scripts(std::vector<QByteArray> migrations);

    /// SQL of a named block; empty when there is none.
    [[nodiscard]] QByteArray query(std::string_view name) const;
    [[nodiscard]] QList<QByteArray> query_names() const;
    /// migrations().at(0) leads from nothing to version 1, and so on.
    [[nodiscard]] const std::vector<QByteArray>& migrations() const { return m_migrations; }
    [[nodiscard]] int version() const { return static_cast<int>(m_migrations.size()); }

    /// Adds the named blocks of a text; `file` names it in errors.
    core::Done add_queries(const QByteArray& text, const QString& file);

private:
    std::unordered_map<std::string, QByteArray> m_queries;
    std::vector<QByteArray> m_migrations;
};

} // namespace opsdeck::store
