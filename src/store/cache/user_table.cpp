// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/user_table.h"

#include "store/cache/id_bytes.h"
#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

core::User read_user(const Query& row)
{
    core::User user;
    user.id = core::UserId(id_from_bytes(row.bytes(0)));
    user.username = row.text(1);
    user.nickname = row.text(2);
    user.first_name = row.text(3);
    user.last_name = row.text(4);
    user.email = row.text(5);
    user.position = row.text(6);
    user.roles = row.text(7);
    user.locale = row.text(8);
    user.is_bot = row.flag(9);
    user.created_at = row.time(10);
    user.updated_at = row.time(11);
    user.deleted_at = row.time(12);
    return user;
}

} // namespace

core::Result<int> UserTable::upsert_in(Connection& connection, const std::vector<core::User>& users)
{
    int count = 0;
    for (const auto& user : users) {
        auto changed = changed_rows(connection, "user_upsert", id_bytes(user.id.value()), user.username, user.nickname,
                                    user.first_name, user.last_name, user.email, user.position, user.roles, user.locale,
                                    user.is_bot, user.created_at, user.updated_at, user.deleted_at);
        if (!changed)
            return changed;
        count += *changed;
    }
    return count;
}

Answer<int> UserTable::upsert(std::vector<core::User> users)
{
    return m_database.write([users = std::move(users)](Connection& c) { return upsert_in(c, users); });
}

Answer<std::optional<core::User>> UserTable::by_id(core::UserId user)
{
    return m_database.read(
        [id = id_bytes(user.value())](Connection& c) { return first_row(c.query("user_by_id", id), read_user); });
}

Answer<std::vector<core::User>> UserTable::by_ids(std::vector<core::UserId> users)
{
    using Users = std::vector<core::User>;
    return m_database.read([ids = std::move(users)](Connection& c) -> core::Result<Users> {
        Users found;
        for (const auto& id : ids) {
            auto user = first_row(c.query("user_by_id", id_bytes(id.value())), read_user);
            if (!user)
                return core::failure(std::move(user.error()));
            if (*user)
                found.push_back(std::move(**user));
        }
        return found;
    });
}

Answer<std::optional<core::User>> UserTable::by_username(QString username)
{
    return m_database.read([username = std::move(username)](Connection& c) {
        return first_row(c.query("user_by_username", username), read_user);
    });
}

Answer<std::vector<core::User>> UserTable::all()
{
    return m_database.read([](Connection& c) { return all_rows(c.query("user_all"), read_user); });
}

} // namespace opsdeck::store
