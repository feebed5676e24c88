// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How posts leave the cache: tombstones, forgotten rooms, and their words in the index.
#include "store/cache/id_bytes.h"
#include "store/cache/post_writer.h"

namespace opsdeck::store {
namespace {

/// Rows of post_state, post_replies_state and post_states_of_room.
KnownPost read_known(const Query& query)
{
    return {query.integer(0), query.time(1),    !query.is_null(2), query.text(3),
            query.integer(4), query.integer(5), query.text(6),     query.small(7)};
}

core::Result<std::vector<KnownPost>> read_all(Query query)
{
    std::vector<KnownPost> posts;
    while (query.next())
        posts.push_back(read_known(query));
    if (auto done = query.done(); !done)
        return core::failure(std::move(done.error()));
    return posts;
}

} // namespace

core::Result<std::optional<KnownPost>> PostWriter::find(const core::PostId& post)
{
    auto found = read_all(m_connection.query("post_state", id_bytes(post.value())));
    if (!found)
        return core::failure(std::move(found.error()));
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

core::Result<bool> PostWriter::mark_deleted(const core::PostId& post, core::Timestamp at)
{
    auto known = find(post);
    if (!known)
        return core::failure(std::move(known.error()));
    auto dead = read_all(m_connection.query("post_replies_state", id_bytes(post.value())));
    if (!dead)
        return core::failure(std::move(dead.error()));
    if (*known)
        dead->push_back(**known);
    for (const auto& each : *dead) {
        if (each.deleted)
            continue;
        if (auto done = bury(each, at); !done)
            return core::failure(std::move(done.error()));
    }
    return known->has_value();
}

core::Done PostWriter::bury(const KnownPost& known, core::Timestamp at)
{
    auto done = unindex(known);
    if (done)
        done = m_connection.run("post_bury", known.row, at);
    if (done)
        done = m_connection.run("reaction_clear", known.row);
    if (done)
        done = m_connection.run("file_clear", known.row);
    return done;
}

core::Done PostWriter::unindex(const KnownPost& known)
{
    if (!known.is_searchable())
        return {};
    if (auto done = m_connection.run("search_stop_waiting", known.row); !done || m_connection.changes() > 0)
        return done; // it never got into the index
    const QString scope = QStringLiteral("r%1 u%2").arg(known.room).arg(known.user);
    return m_connection.run("search_forget", known.row, known.message, scope);
}

core::Result<int> PostWriter::forget_room(const core::RoomId& room)
{
    auto key = m_keys.find(m_connection, room.value());
    if (!key)
        return core::failure(std::move(key.error()));
    auto posts = read_all(m_connection.query("post_states_of_room", *key));
    if (!posts)
        return core::failure(std::move(posts.error()));
    for (const auto& post : *posts) {
        auto done = unindex(post);
        if (done)
            done = m_connection.run("reaction_clear", post.row);
        if (done)
            done = m_connection.run("file_clear", post.row);
        if (!done)
            return core::failure(std::move(done.error()));
    }
    for (const auto* table : {"post_delete_room", "post_digest_delete_room", "post_history_delete_room"}) {
        if (auto done = m_connection.run(table, *key); !done)
            return core::failure(std::move(done.error()));
    }
    if (auto done = m_connection.run("room_cursor_remove", id_bytes(room.value())); !done)
        return core::failure(std::move(done.error()));
    return static_cast<int>(posts->size());
}

} // namespace opsdeck::store
