// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "store/cache/id_keys.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// Makes posts of rows; one object for one read, on the reader's thread.
class PostReader final {
public:
    enum class Extras { none, with };

    PostReader(Connection& connection, IdKeys& keys)
        : m_connection(connection)
        , m_keys(keys)
    {}

    /// All rows of a statement that selects the columns of `post_by_id`.
    [[nodiscard]] core::Result<std::vector<core::Post>> all(Query query, Extras extras = Extras::with);
    /// The first row, if any.
    [[nodiscard]] core::Result<std::optional<core::Post>> first(Query query);
    /// All rows of `post_history`.
    [[nodiscard]] core::Result<std::vector<core::Post>> history(Query query);
    /// A page before (or after) an anchor. An unknown anchor yields nothing.
    [[nodiscard]] core::Result<std::vector<core::Post>> beside(std::string_view name, const core::RoomId& room,
                                                               const core::PostId& anchor, int limit);

private:
    [[nodiscard]] core::Done add_reactions(core::Post& post, qint64 row);
    [[nodiscard]] core::Done add_files(core::Post& post, qint64 row);
    [[nodiscard]] core::Done name_people(core::Post& post, qint64 room, qint64 user);

    Connection& m_connection;
    IdKeys& m_keys;
};

} // namespace opsdeck::store
