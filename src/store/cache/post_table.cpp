// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/post_table.h"

#include "store/cache/id_bytes.h"
#include "store/cache/post_reader.h"
#include "store/cache/post_writer.h"

#include <algorithm>

namespace opsdeck::store {
namespace {

using Posts = std::vector<core::Post>;

core::Result<Posts> reversed(core::Result<Posts> posts)
{
    if (posts)
        std::reverse(posts->begin(), posts->end());
    return posts;
}

} // namespace

Answer<UpsertReport> PostTable::upsert(Posts posts)
{
    return m_database.write([keys = &m_write_keys, posts = std::move(posts)](Connection& connection) {
        return PostWriter(connection, *keys).upsert(posts);
    });
}

Answer<bool> PostTable::mark_deleted(core::PostId post, core::Timestamp at)
{
    return m_database.write([keys = &m_write_keys, post = std::move(post), at](Connection& connection) {
        return PostWriter(connection, *keys).mark_deleted(post, at);
    });
}

Answer<int> PostTable::forget_room(core::RoomId room)
{
    return m_database.write([keys = &m_write_keys, room = std::move(room)](Connection& connection) {
        return PostWriter(connection, *keys).forget_room(room);
    });
}

Answer<Posts> PostTable::newest(core::RoomId room, int limit)
{
    return m_database.read([keys = &m_read_keys, room = std::move(room), limit](Connection& c) -> core::Result<Posts> {
        auto key = keys->find(c, room.value());
        if (!key)
            return core::failure(std::move(key.error()));
        return reversed(PostReader(c, *keys).all(c.query("post_newest", *key, std::max(limit, 0))));
    });
}

Answer<Posts> PostTable::before(core::RoomId room, core::PostId anchor, int limit)
{
    return m_database.read(
        [keys = &m_read_keys, room = std::move(room), anchor = std::move(anchor), limit](Connection& c) {
            return reversed(PostReader(c, *keys).beside("post_before", room, anchor, std::max(limit, 0)));
        });
}

Answer<Posts> PostTable::after(core::RoomId room, core::PostId anchor, int limit)
{
    return m_database.read(
        [keys = &m_read_keys, room = std::move(room), anchor = std::move(anchor), limit](Connection& c) {
            return PostReader(c, *keys).beside("post_after", room, anchor, std::max(limit, 0));
        });
}

Answer<Posts> PostTable::thread(core::PostId any)
{
    return m_database.read([keys = &m_read_keys, any = std::move(any)](Connection& c) -> core::Result<Posts> {
        QByteArray root = id_bytes(any.value());
        {
            auto query = c.query("post_root_of", root);
            if (query.next() && !query.is_null(0))
                root = query.bytes(0);
            if (auto done = query.done(); !done)
                return core::failure(std::move(done.error()));
        }
        PostReader reader(c, *keys);
        auto posts = reader.all(c.query("post_by_id", root));
        if (!posts)
            return posts;
        auto replies = reader.all(c.query("post_of_thread", root));
        if (!replies)
            return replies;
        posts->insert(posts->end(), std::make_move_iterator(replies->begin()), std::make_move_iterator(replies->end()));
        return posts;
    });
}

Answer<std::optional<core::Post>> PostTable::by_id(core::PostId post)
{
    return m_database.read([keys = &m_read_keys, post = std::move(post)](Connection& c) {
        return PostReader(c, *keys).first(c.query("post_by_id", id_bytes(post.value())));
    });
}

Answer<Posts> PostTable::by_ids(std::vector<core::PostId> posts)
{
    return m_database.read([keys = &m_read_keys, ids = std::move(posts)](Connection& c) -> core::Result<Posts> {
        Posts found;
        PostReader reader(c, *keys);
        for (const auto& id : ids) {
            auto post = reader.first(c.query("post_by_id", id_bytes(id.value())));
            if (!post)
                return core::failure(std::move(post.error()));
            if (*post)
                found.push_back(std::move(**post));
        }
        return found;
    });
}

Answer<std::optional<core::Post>> PostTable::by_pending(core::PendingPostId pending)
{
    return m_database.read([keys = &m_read_keys, pending = std::move(pending)](Connection& c) {
        return PostReader(c, *keys).first(c.query("post_by_pending", pending));
    });
}

Answer<Posts> PostTable::of_run(core::RunId run)
{
    return m_database.read([keys = &m_read_keys, run = std::move(run)](Connection& c) {
        return PostReader(c, *keys).all(c.query("post_by_run", run));
    });
}

Answer<std::vector<PostDigest>> PostTable::digests(core::RoomId room)
{
    using Digests = std::vector<PostDigest>;
    return m_database.read([keys = &m_read_keys, room = std::move(room)](Connection& c) -> core::Result<Digests> {
        auto key = keys->find(c, room.value());
        if (!key)
            return core::failure(std::move(key.error()));
        Digests digests;
        auto query = c.query("post_digests", *key);
        while (query.next()) {
            auto user = keys->id(c, query.integer(2));
            if (!user)
                return core::failure(std::move(user.error()));
            digests.push_back({core::PostId(id_from_bytes(query.bytes(0))), room, core::UserId(std::move(*user)),
                               QString::fromLatin1(query.bytes(3).toHex()), query.time(4)});
        }
        if (auto done = query.done(); !done)
            return core::failure(std::move(done.error()));
        return digests;
    });
}

Answer<Posts> PostTable::history(core::PostId original)
{
    return m_database.read([keys = &m_read_keys, original = std::move(original)](Connection& c) {
        return PostReader(c, *keys).history(c.query("post_history", id_bytes(original.value())));
    });
}

Answer<qint64> PostTable::count(core::RoomId room)
{
    return m_database.read([keys = &m_read_keys, room = std::move(room)](Connection& c) -> core::Result<qint64> {
        auto key = keys->find(c, room.value());
        if (!key)
            return core::failure(std::move(key.error()));
        auto query = c.query("post_count", *key);
        const qint64 count = query.next() ? query.integer(0) : 0;
        if (auto done = query.done(); !done)
            return core::failure(std::move(done.error()));
        return count;
    });
}

} // namespace opsdeck::store
