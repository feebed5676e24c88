// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/reaction_table.h"

#include "store/cache/id_bytes.h"
#include "store/cache/post_flags.h"

namespace opsdeck::store {
namespace {

/// Adds or removes one and keeps the post's flag true.
core::Result<bool> change(Connection& connection, IdKeys& keys, const core::Reaction& reaction, bool add)
{
    qint64 row = 0;
    int flags = 0;
    {
        auto post = connection.query("post_state", id_bytes(reaction.post.value()));
        const bool living = post.next() && post.is_null(2);
        if (living) {
            row = post.integer(0);
            flags = post.small(7);
        }
        if (auto done = post.done(); !done)
            return core::failure(std::move(done.error()));
        if (!living)
            return false;
    }
    auto user = keys.key(connection, reaction.user.value());
    if (!user)
        return core::failure(std::move(user.error()));
    auto done = add ? connection.run("reaction_add", row, *user, reaction.emoji, reaction.created_at)
                    : connection.run("reaction_remove", row, *user, reaction.emoji);
    if (!done)
        return core::failure(std::move(done.error()));
    const bool changed = connection.changes() > 0;
    auto rest = connection.query("reaction_any", row);
    const int new_flags = rest.next() ? flags | flag_reactions : flags & ~flag_reactions;
    if (done = rest.done(); done && new_flags != flags)
        done = connection.run("post_set_flags", row, new_flags);
    if (!done)
        return core::failure(std::move(done.error()));
    return changed;
}

} // namespace

Answer<bool> ReactionTable::add(core::Reaction reaction)
{
    return m_database.write([keys = &m_write_keys, reaction = std::move(reaction)](Connection& connection) {
        return change(connection, *keys, reaction, true);
    });
}

Answer<bool> ReactionTable::remove(core::Reaction reaction)
{
    return m_database.write([keys = &m_write_keys, reaction = std::move(reaction)](Connection& connection) {
        return change(connection, *keys, reaction, false);
    });
}

} // namespace opsdeck::store
