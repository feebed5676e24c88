// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/post_writer.h"

#include "store/cache/id_bytes.h"
#include "store/cache/post_flags.h"

#include <algorithm>

namespace opsdeck::store {
namespace {

using core::Done;
using core::Post;

/// Places for posts of one millisecond before a neighbour's are taken. Few, because the full-text index stores the
/// distances between row ids.
constexpr qint64 rows_per_ms = 4;
constexpr qint64 latest_ms = qint64(1) << 45; // a hostile clock must not overflow a row id

std::optional<QString> run_of(const Post& post)
{
    const QString run = post.props.value(QLatin1String("opsdeck")).toObject().value(QLatin1String("run")).toString();
    return run.isEmpty() ? std::nullopt : std::optional(run);
}

int flags_of(const Post& post)
{
    return (post.is_pinned ? flag_pinned : 0) | (post.reactions.empty() || post.is_deleted() ? 0 : flag_reactions) |
           ((post.file_ids.isEmpty() && post.files.empty()) || post.is_deleted() ? 0 : flag_files);
}

std::optional<core::Timestamp> if_set(core::Timestamp at)
{
    return core::to_ms(at) > 0 ? std::optional(at) : std::nullopt;
}

template<typename T>
std::optional<T> if_set(const T& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

core::Result<UpsertReport> PostWriter::upsert(const std::vector<Post>& posts)
{
    UpsertReport report;
    std::vector<const Post*> in_order;
    in_order.reserve(posts.size());
    for (const auto& post : posts)
        in_order.push_back(&post);
    // In order of time neighbouring rows are neighbours in the file too; older versions of one post come first.
    std::sort(in_order.begin(), in_order.end(), [](const Post* a, const Post* b) {
        return std::tie(a->created_at, a->id.value(), a->updated_at) <
               std::tie(b->created_at, b->id.value(), b->updated_at);
    });
    for (const Post* post : in_order) {
        if (auto done = post->is_history_row() ? keep_history(*post, report) : put(*post, report); !done)
            return core::failure(std::move(done.error()));
    }
    return report;
}

Done PostWriter::put(const Post& post, UpsertReport& report)
{
    if (post.id.is_empty())
        return core::failure(core::ErrorKind::invalid_input, QStringLiteral("A post without an id cannot be stored."));
    auto room = m_keys.key(m_connection, post.room.value());
    if (!room)
        return core::failure(std::move(room.error()));
    auto user = m_keys.key(m_connection, post.user.value());
    if (!user)
        return core::failure(std::move(user.error()));

    auto found = find(post.id);
    if (!found)
        return core::failure(std::move(found.error()));
    const std::optional<KnownPost>& known = *found;
    if (known) {
        const bool newer = known->deleted ? post.is_deleted() && post.updated_at > known->updated_at
                                          : post.is_deleted() || post.updated_at > known->updated_at;
        if (!newer) {
            ++report.unchanged;
            return keep_unchanged(post, *known);
        }
        ++report.updated;
    } else {
        ++report.inserted;
    }
    report.changed.push_back(post.id);
    if (auto done = known ? update(post, *known) : insert(post, *room, *user); !done)
        return done;
    return keep_digest(post, *room, *user, report);
}

core::Result<qint64> PostWriter::free_row(core::Timestamp created_at)
{
    const qint64 first = std::clamp<qint64>(core::to_ms(created_at), 0, latest_ms) * rows_per_ms;
    {
        auto taken = m_connection.query("post_slot_taken", first);
        if (!taken.next()) {
            if (auto done = taken.done(); !done)
                return core::failure(std::move(done.error()));
            return first;
        }
    }
    for (qint64 width = rows_per_ms;; width *= 4) {
        auto query = m_connection.query("post_last_slot", first, first + width - 1);
        const qint64 last = query.next() ? query.integer(0) : first;
        if (auto done = query.done(); !done)
            return core::failure(std::move(done.error()));
        if (last < first + width - 1)
            return last + 1;
    }
}

Done PostWriter::insert(const Post& post, qint64 room, qint64 user)
{
    auto row = free_row(post.created_at);
    if (!row)
        return core::failure(std::move(row.error()));
    const QString message = post.is_deleted() ? QString() : post.message;
    auto done = m_connection.run("post_insert", *row, id_bytes(post.id.value()), room, user,
                                 id_bytes(post.root.value()), post.created_at, post.updated_at, if_set(post.edited_at),
                                 if_set(post.deleted_at), if_set(post.last_reply_at), post.reply_count, flags_of(post),
                                 if_set(post.type), if_set(post.pending.value()), run_of(post), message, post.props);
    if (done && flags_of(post) & flag_reactions)
        done = put_reactions(post, *row);
    if (done && flags_of(post) & flag_files)
        done = put_files(post, *row);
    if (done && is_searchable(post.type, post.message, post.is_deleted()))
        done = m_connection.run("search_wait", *row);
    return done;
}

Done PostWriter::update(const Post& post, const KnownPost& known)
{
    const bool was_searchable = known.is_searchable();
    const bool searchable = is_searchable(post.type, post.message, post.is_deleted());
    const bool same_text = was_searchable && searchable && known.message == post.message;
    if (was_searchable && !same_text) {
        if (auto done = unindex(known); !done)
            return done;
    }
    const QString message = post.is_deleted() ? QString() : post.message;
    auto done = m_connection.run("post_update", known.row, post.updated_at, if_set(post.edited_at),
                                 if_set(post.deleted_at), if_set(post.last_reply_at), post.reply_count, flags_of(post),
                                 if_set(post.type), if_set(post.pending.value()), run_of(post), message, post.props);
    if (done && known.flags & flag_reactions)
        done = m_connection.run("reaction_clear", known.row);
    if (done && known.flags & flag_files)
        done = m_connection.run("file_clear", known.row);
    if (done && flags_of(post) & flag_reactions)
        done = put_reactions(post, known.row);
    if (done && flags_of(post) & flag_files)
        done = put_files(post, known.row);
    if (done && searchable && !same_text)
        done = m_connection.run("search_wait", known.row);
    return done;
}

Done PostWriter::keep_unchanged(const Post& post, const KnownPost& known)
{
    if (!post.pending.is_empty()) {
        if (auto done = m_connection.run("post_add_pending", known.row, post.pending); !done)
            return done;
    }
    if (post.files.empty() || known.deleted)
        return {};
    // An event may have brought only the ids of files that a page now describes.
    qint64 described = 0;
    {
        auto query = m_connection.query("file_known", known.row);
        if (query.next())
            described = query.integer(0);
        if (auto done = query.done(); !done)
            return done;
    }
    if (described >= static_cast<qint64>(post.files.size()))
        return {};
    if (auto done = put_files(post, known.row); !done)
        return done;
    return m_connection.run("post_set_flags", known.row, known.flags | flag_files);
}

Done PostWriter::keep_history(const Post& post, UpsertReport& report)
{
    auto room = m_keys.key(m_connection, post.room.value());
    if (!room)
        return core::failure(std::move(room.error()));
    auto user = m_keys.key(m_connection, post.user.value());
    if (!user)
        return core::failure(std::move(user.error()));
    auto done = m_connection.run("post_history_add", id_bytes(post.id.value()), id_bytes(post.original.value()), *room,
                                 *user, id_bytes(post.root.value()), post.created_at, post.updated_at, post.edited_at,
                                 post.deleted_at, post.type, post.message, post.props);
    report.history_rows += done ? static_cast<int>(m_connection.changes()) : 0;
    return done;
}

Done PostWriter::keep_digest(const Post& post, qint64 room, qint64 user, UpsertReport& report)
{
    // A deleted post is blanked by the server: there is nothing left to take a digest of.
    if (post.is_deleted() || !post.props.value(QLatin1String("opsdeck")).isObject())
        return {};
    const QByteArray digest = QByteArray::fromHex(post_digest(post).toLatin1());
    auto query = m_connection.query("post_digest_find", id_bytes(post.id.value()));
    if (query.next()) {
        if (query.bytes(0) != digest)
            report.rewritten.push_back(post.id);
        return {};
    }
    if (auto done = query.done(); !done)
        return done;
    return m_connection.run("post_digest_add", id_bytes(post.id.value()), room, user, post.created_at, post.updated_at,
                            digest);
}

Done PostWriter::put_reactions(const Post& post, qint64 row)
{
    for (const auto& reaction : post.reactions) {
        auto user = m_keys.key(m_connection, reaction.user.value());
        if (!user)
            return core::failure(std::move(user.error()));
        if (auto done = m_connection.run("reaction_add", row, *user, reaction.emoji, reaction.created_at); !done)
            return done;
    }
    return {};
}

Done PostWriter::put_files(const Post& post, qint64 row)
{
    QStringList ids = post.file_ids;
    for (const auto& file : post.files) {
        if (!ids.contains(file.id.value()))
            ids.append(file.id.value());
    }
    for (qsizetype position = 0; position < ids.size(); ++position) {
        const auto found = std::find_if(post.files.begin(), post.files.end(),
                                        [&](const core::FileInfo& file) { return file.id.value() == ids[position]; });
        const bool known = found != post.files.end();
        const core::FileInfo file = known ? *found : core::FileInfo();
        auto user = m_keys.key(m_connection, file.user.value());
        if (!user)
            return core::failure(std::move(user.error()));
        if (auto done = m_connection.run("file_add", row, static_cast<qint64>(position), id_bytes(ids[position]), known,
                                         *user, file.name, file.extension, file.mime_type, file.size, file.width,
                                         file.height, file.has_preview, file.created_at);
            !done)
            return done;
    }
    return {};
}

} // namespace opsdeck::store
