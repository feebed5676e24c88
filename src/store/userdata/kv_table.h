// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "store/database/database_thread.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace opsdeck::store {

/// A small value under a name in a scope ("settings", "choices"); JSON.
struct KvEntry {
    QString scope;
    QString key;
    QJsonValue value;
    core::Timestamp updated_at;

    bool operator==(const KvEntry&) const = default;
};

class KvTable final {
public:
    explicit KvTable(DatabaseThread& database)
        : m_database(database)
    {}

    [[nodiscard]] Answer<void> put(KvEntry entry);
    [[nodiscard]] Answer<bool> remove(QString scope, QString key);
    [[nodiscard]] Answer<std::optional<KvEntry>> find(QString scope, QString key);
    [[nodiscard]] Answer<std::vector<KvEntry>> of_scope(QString scope); ///< by key

    /// For one transaction with other tables.
    [[nodiscard]] static core::Done put_in(Connection& connection, const KvEntry& entry);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
