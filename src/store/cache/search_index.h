// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "store/cache/id_keys.h"
#include "store/database/database_thread.h"

#include <atomic>
#include <optional>
#include <vector>

namespace opsdeck::store {

/// What to look for. Every text is a valid query: words must all occur, "quoted words" in that order, -word must not;
/// the last word counts as begun (prefix) unless a space follows it.
struct SearchRequest {
    enum class Order {
        newest,    ///< newest first
        relevance, ///< best first among the newest few hundred hits, so that a common word stays quick
    };

    QString text;
    std::optional<core::RoomId> room = std::nullopt;
    std::optional<core::UserId> user = std::nullopt;
    Order order = Order::newest;
    int limit = 20;
};

struct SearchAnswer {
    std::vector<core::Post> posts; ///< without reactions and files
    bool complete = true;          ///< false: posts fetched a moment ago are not in the index yet
};

/// Full-text search over the messages of cached posts, a few hundred microseconds per keystroke. The index is fed in
/// bulk by the writer whenever it has nothing else to do.
class SearchIndex final {
public:
    SearchIndex(DatabaseThread& database, IdKeys& read_keys)
        : m_database(database)
        , m_read_keys(read_keys)
    {}

    /// Cancel the future of the previous keystroke; a search that has not begun is then dropped.
    [[nodiscard]] Answer<SearchAnswer> find(SearchRequest request);
    /// Feeds what is still waiting; resolves when all of it is searchable. Returns how many posts that were.
    [[nodiscard]] Answer<qint64> catch_up();

    /// Idle work of the cache's writer: feeds one bulk; true when more is waiting.
    [[nodiscard]] static core::Result<bool> feed(Connection& connection);

private:
    DatabaseThread& m_database;
    IdKeys& m_read_keys;
};

} // namespace opsdeck::store
