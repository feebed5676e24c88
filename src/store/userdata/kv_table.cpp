// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/kv_table.h"

#include "store/database/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace opsdeck::store {
namespace {

KvEntry read_entry(const Query& row)
{
    return {row.text(0), row.text(1), QJsonDocument::fromJson(row.bytes(2)).array().at(0), row.time(3)};
}

} // namespace

core::Done KvTable::put_in(Connection& connection, const KvEntry& entry)
{
    // An array, because a value alone is no JSON document.
    const QByteArray json = QJsonDocument(QJsonArray{entry.value}).toJson(QJsonDocument::Compact);
    return connection.run("kv_put", entry.scope, entry.key, QString::fromUtf8(json), entry.updated_at);
}

Answer<void> KvTable::put(KvEntry entry)
{
    return m_database.write([entry = std::move(entry)](Connection& connection) { return put_in(connection, entry); });
}

Answer<bool> KvTable::remove(QString scope, QString key)
{
    return m_database.write([scope = std::move(scope), key = std::move(key)](Connection& connection) {
        return changed_row(connection, "kv_remove", scope, key);
    });
}

Answer<std::optional<KvEntry>> KvTable::find(QString scope, QString key)
{
    return m_database.read([scope = std::move(scope), key = std::move(key)](Connection& c) {
        return first_row(c.query("kv_find", scope, key), read_entry);
    });
}

Answer<std::vector<KvEntry>> KvTable::of_scope(QString scope)
{
    return m_database.read(
        [scope = std::move(scope)](Connection& c) { return all_rows(c.query("kv_of_scope", scope), read_entry); });
}

} // namespace opsdeck::store
