// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/post_reader.h"

#include "store/cache/id_bytes.h"
#include "store/cache/post_flags.h"

namespace opsdeck::store {

using core::Done;
using core::Post;

core::Result<std::vector<Post>> PostReader::all(Query query, Extras extras)
{
    std::vector<Post> posts;
    while (query.next()) {
        Post post;
        post.id = core::PostId(id_from_bytes(query.bytes(1)));
        post.root = core::PostId(id_from_bytes(query.bytes(4)));
        post.created_at = query.time(5);
        post.updated_at = query.time(6);
        post.edited_at = query.time(7);
        post.deleted_at = query.time(8);
        post.last_reply_at = query.time(9);
        post.reply_count = query.small(10);
        const int flags = query.small(11);
        post.is_pinned = flags & flag_pinned;
        post.type = query.text(12);
        post.pending = core::PendingPostId(query.text(13));
        post.message = query.text(14);
        post.props = query.json(15);
        auto done = name_people(post, query.integer(2), query.integer(3));
        if (done && extras == Extras::with && flags & flag_reactions)
            done = add_reactions(post, query.integer(0));
        if (done && extras == Extras::with && flags & flag_files)
            done = add_files(post, query.integer(0));
        if (!done)
            return core::failure(std::move(done.error()));
        posts.push_back(std::move(post));
    }
    if (auto done = query.done(); !done)
        return core::failure(std::move(done.error()));
    return posts;
}

core::Result<std::optional<Post>> PostReader::first(Query query)
{
    auto posts = all(std::move(query));
    if (!posts)
        return core::failure(std::move(posts.error()));
    return posts->empty() ? std::nullopt : std::optional(std::move(posts->front()));
}

core::Result<std::vector<Post>> PostReader::history(Query query)
{
    std::vector<Post> posts;
    while (query.next()) {
        Post post;
        post.id = core::PostId(id_from_bytes(query.bytes(0)));
        post.original = core::PostId(id_from_bytes(query.bytes(1)));
        post.root = core::PostId(id_from_bytes(query.bytes(4)));
        post.created_at = query.time(5);
        post.updated_at = query.time(6);
        post.edited_at = query.time(7);
        post.deleted_at = query.time(8);
        post.type = query.text(9);
        post.message = query.text(10);
        post.props = query.json(11);
        if (auto done = name_people(post, query.integer(2), query.integer(3)); !done)
            return core::failure(std::move(done.error()));
        posts.push_back(std::move(post));
    }
    if (auto done = query.done(); !done)
        return core::failure(std::move(done.error()));
    return posts;
}

core::Result<std::vector<Post>> PostReader::beside(std::string_view name, const core::RoomId& room,
                                                   const core::PostId& anchor, int limit)
{
    auto key = m_keys.find(m_connection, room.value());
    if (!key)
        return core::failure(std::move(key.error()));
    auto place = m_connection.query("post_place", id_bytes(anchor.value()), *key);
    if (!place.next()) {
        if (auto done = place.done(); !done)
            return core::failure(std::move(done.error()));
        return std::vector<Post>();
    }
    const qint64 row = place.integer(0);
    const qint64 created_at = place.integer(1);
    return all(m_connection.query(name, *key, created_at, row, limit));
}

Done PostReader::name_people(Post& post, qint64 room, qint64 user)
{
    auto room_id = m_keys.id(m_connection, room);
    if (!room_id)
        return core::failure(std::move(room_id.error()));
    auto user_id = m_keys.id(m_connection, user);
    if (!user_id)
        return core::failure(std::move(user_id.error()));
    post.room = core::RoomId(std::move(*room_id));
    post.user = core::UserId(std::move(*user_id));
    return {};
}

Done PostReader::add_reactions(Post& post, qint64 row)
{
    auto query = m_connection.query("post_reactions", row);
    while (query.next()) {
        auto user = m_keys.id(m_connection, query.integer(0));
        if (!user)
            return core::failure(std::move(user.error()));
        post.reactions.push_back({post.id, core::UserId(std::move(*user)), query.text(1), query.time(2)});
    }
    return query.done();
}

Done PostReader::add_files(Post& post, qint64 row)
{
    auto query = m_connection.query("post_files", row);
    while (query.next()) {
        const QString id = id_from_bytes(query.bytes(0));
        post.file_ids.append(id);
        if (!query.flag(1))
            continue;
        auto user = m_keys.id(m_connection, query.integer(2));
        if (!user)
            return core::failure(std::move(user.error()));
        core::FileInfo file;
        file.id = core::FileId(id);
        file.user = core::UserId(std::move(*user));
        file.post = post.id;
        file.name = query.text(3);
        file.extension = query.text(4);
        file.mime_type = query.text(5);
        file.size = query.integer(6);
        file.width = query.small(7);
        file.height = query.small(8);
        file.has_preview = query.flag(9);
        file.created_at = query.time(10);
        post.files.push_back(std::move(file));
    }
    return query.done();
}

} // namespace opsdeck::store
