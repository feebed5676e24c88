// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/id_keys.h"

#include "store/cache/id_bytes.h"

#include <utility>

namespace opsdeck::store {

void IdKeys::forget_rolled_back(const Connection& connection)
{
    if (std::exchange(m_rollbacks, connection.rollbacks()) == connection.rollbacks())
        return;
    m_keys.clear();
    m_ids.clear();
}

core::Result<qint64> IdKeys::find(Connection& connection, const QString& id)
{
    if (id.isEmpty())
        return 0;
    forget_rolled_back(connection);
    if (const auto known = m_keys.constFind(id); known != m_keys.cend())
        return *known;
    auto query = connection.query("id_key_find", id_bytes(id));
    const qint64 key = query.next() ? query.integer(0) : 0;
    if (auto done = query.done(); !done)
        return core::failure(std::move(done.error()));
    if (key != 0)
        m_keys.insert(id, key);
    return key;
}

core::Result<qint64> IdKeys::key(Connection& connection, const QString& id)
{
    auto known = find(connection, id);
    if (!known || *known != 0 || id.isEmpty())
        return known;
    if (auto added = connection.run("id_key_add", id_bytes(id)); !added)
        return core::failure(std::move(added.error()));
    const qint64 key = connection.last_row();
    m_keys.insert(id, key);
    return key;
}

core::Result<QString> IdKeys::id(Connection& connection, qint64 key)
{
    if (key == 0)
        return QString();
    forget_rolled_back(connection);
    if (const auto known = m_ids.constFind(key); known != m_ids.cend())
        return *known;
    auto query = connection.query("id_key_id", key);
    QString id;
    if (query.next())
        id = id_from_bytes(query.bytes(0));
    if (auto done = query.done(); !done)
        return core::failure(std::move(done.error()));
    if (!id.isEmpty())
        m_ids.insert(key, id);
    return id;
}

} // namespace opsdeck::store
