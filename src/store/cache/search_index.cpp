// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/search_index.h"

#include "store/cache/post_reader.h"
#include "store/cache/search_query.h"
#include "store/database/rows.h"

#include <algorithm>

namespace opsdeck::store {
namespace {

constexpr qint64 posts_a_bulk = 20'000; ///< large, because each bulk is a segment that must be merged later
constexpr int window_to_rank = 300;
constexpr int most_hits = 1'000;
constexpr double newest_bonus = 0.25;

void sort_by_relevance(std::vector<core::Post>& posts, const QStringList& words)
{
    std::vector<std::pair<double, size_t>> scores;
    for (size_t i = 0; i < posts.size(); ++i) {
        const double age = static_cast<double>(i) / window_to_rank;
        scores.emplace_back(search_score(posts[i].message, words) + newest_bonus * (1 - age), i);
    }
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<core::Post> sorted;
    sorted.reserve(posts.size());
    for (const auto& [score, i] : scores)
        sorted.push_back(std::move(posts[i]));
    posts = std::move(sorted);
}

/// The scope words of a request; nullopt when nothing cached can match.
core::Result<std::optional<QStringList>> scope_of(Connection& connection, IdKeys& keys, const SearchRequest& request)
{
    QStringList scope;
    const auto add = [&](const QString& id, QLatin1Char mark) -> core::Result<bool> {
        auto key = keys.find(connection, id);
        if (!key)
            return core::failure(std::move(key.error()));
        scope.append(mark + QString::number(*key));
        return *key != 0;
    };
    auto possible = request.room ? add(request.room->value(), QLatin1Char('r')) : core::Result<bool>(true);
    if (possible && *possible && request.user)
        possible = add(request.user->value(), QLatin1Char('u'));
    if (!possible)
        return core::failure(std::move(possible.error()));
    return *possible ? std::optional(scope) : std::nullopt;
}

core::Result<SearchAnswer> find_in(Connection& connection, IdKeys& keys, const SearchRequest& request)
{
    SearchAnswer answer;
    {
        auto waiting = connection.query("search_any_waiting");
        answer.complete = !waiting.next();
        if (auto done = waiting.done(); !done)
            return core::failure(std::move(done.error()));
    }
    auto scope = scope_of(connection, keys, request);
    if (!scope)
        return core::failure(std::move(scope.error()));
    if (!*scope)
        return answer;
    const SearchQuery query = search_query(request.text, **scope);
    if (query.match.isEmpty())
        return answer;

    const int limit = std::clamp(request.limit, 0, most_hits);
    const bool ranked = request.order == SearchRequest::Order::relevance;
    const int window = ranked ? std::max(window_to_rank, limit) : limit;
    auto rows =
        all_rows(connection.query("search_find", query.match, window), [](const Query& row) { return row.integer(0); });
    if (!rows)
        return core::failure(std::move(rows.error()));
    PostReader reader(connection, keys);
    for (const qint64 row : *rows) {
        auto posts = reader.all(connection.query("post_by_row", row), PostReader::Extras::none);
        if (!posts)
            return core::failure(std::move(posts.error()));
        for (auto& post : *posts)
            answer.posts.push_back(std::move(post));
    }
    if (ranked) {
        sort_by_relevance(answer.posts, query.words);
        answer.posts.resize(std::min(answer.posts.size(), static_cast<size_t>(limit)));
    }
    return answer;
}

} // namespace

Answer<SearchAnswer> SearchIndex::find(SearchRequest request)
{
    return m_database.read([keys = &m_read_keys, request = std::move(request)](Connection& connection) {
        return find_in(connection, *keys, request);
    });
}

Answer<qint64> SearchIndex::catch_up()
{
    return m_database.write([](Connection& connection) -> core::Result<qint64> {
        auto waiting =
            first_row(connection.query("search_count_waiting"), [](const Query& row) { return row.integer(0); });
        if (!waiting)
            return core::failure(std::move(waiting.error()));
        for (core::Result<bool> more = true; !more || *more;) {
            more = feed(connection);
            if (!more)
                return core::failure(std::move(more.error()));
        }
        return waiting->value_or(0);
    });
}

core::Result<bool> SearchIndex::feed(Connection& connection)
{
    auto last = first_row(connection.query("search_nth_waiting", posts_a_bulk - 1),
                          [](const Query& row) { return row.integer(0); });
    if (!last)
        return core::failure(std::move(last.error()));
    const bool more = last->has_value();
    if (!more) {
        auto any = connection.query("search_any_waiting");
        if (!any.next()) {
            if (auto done = any.done(); !done)
                return core::failure(std::move(done.error()));
            return false;
        }
    }
    const qint64 up_to = last->value_or(std::numeric_limits<qint64>::max());
    auto done = connection.run("search_feed", up_to);
    if (done)
        done = connection.run("search_fed", up_to);
    if (!done)
        return core::failure(std::move(done.error()));
    return more;
}

} // namespace opsdeck::store
