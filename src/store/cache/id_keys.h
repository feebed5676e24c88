// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/database/connection.h"

#include <QByteArray>
#include <QHash>

namespace opsdeck::store {

/// Small integers for room and user ids, because every post carries both. One object for each thread and connection:
/// not thread-safe. Keys are given once and never change, so remembering them is safe, except those of a transaction
/// that was rolled back.
class IdKeys final {
public:
    /// The key of an id, made when it is new (writer only).
    [[nodiscard]] core::Result<qint64> key(Connection& connection, const QString& id);
    /// The key of an id, 0 when it has none.
    [[nodiscard]] core::Result<qint64> find(Connection& connection, const QString& id);
    /// The id of a key; empty for 0.
    [[nodiscard]] core::Result<QString> id(Connection& connection, qint64 key);

private:
    void forget_rolled_back(const Connection& connection);

    quint64 m_rollbacks = 0;
    QHash<QString, qint64> m_keys;
    QHash<qint64, QString> m_ids;
};

} // namespace opsdeck::store
