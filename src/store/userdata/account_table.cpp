// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/account_table.h"

#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

Account read_account(const Query& row)
{
    return {row.text(0), core::UserId(row.text(1)), row.text(2), core::TeamId(row.text(3)), core::RoomId(row.text(4)),
            row.time(5)};
}

} // namespace

Answer<void> AccountTable::put(Account account)
{
    return m_database.write([account = std::move(account)](Connection& connection) {
        return connection.run("account_put", account.server, account.user, account.username, account.team,
                              account.default_room, account.used_at);
    });
}

Answer<bool> AccountTable::remove(QString server, core::UserId user)
{
    return m_database.write([server = std::move(server), user = std::move(user)](Connection& connection) {
        return changed_row(connection, "account_remove", server, user);
    });
}

Answer<std::optional<Account>> AccountTable::last_used()
{
    return m_database.read([](Connection& c) { return first_row(c.query("account_all"), read_account); });
}

Answer<std::vector<Account>> AccountTable::of_server(QString server)
{
    return m_database.read([server = std::move(server)](Connection& c) {
        return all_rows(c.query("account_of_server", server), read_account);
    });
}

Answer<std::vector<Account>> AccountTable::all()
{
    return m_database.read([](Connection& c) { return all_rows(c.query("account_all"), read_account); });
}

} // namespace opsdeck::store
