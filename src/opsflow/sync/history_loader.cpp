// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/sync/history_loader.h"

#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr int most_fetches = 50; // 10,000 posts

core::Error gone() { return {core::ErrorKind::cancelled, {}, {}}; }

} // namespace

HistoryLoader::HistoryLoader(RoomSync* sync, store::Store* store)
    : m_sync(sync)
    , m_store(store)
{}

QCoro::Task<core::Result<std::vector<core::Post>>> HistoryLoader::on_disk(core::RoomId room, int limit)
{
    const QPointer<RoomSync> alive(m_sync);
    // Tombstones are in the pages: ask for more until enough people's words are among them.
    std::vector<core::Post> posts;
    for (int asked = limit + 20;; asked *= 2) {
        auto reading = m_store->cache().posts().newest(room, asked);
        core::Result<std::vector<core::Post>> page = co_await reading;
        if (!alive || !page)
            co_return core::failure(alive ? page.error() : gone());
        const bool is_all = page->size() < static_cast<size_t>(asked);
        posts.clear();
        for (core::Post& post : *page) {
            if (!post.is_deleted())
                posts.push_back(std::move(post));
        }
        if (is_all || posts.size() >= static_cast<size_t>(limit))
            break;
    }
    if (posts.size() > static_cast<size_t>(limit))
        posts.erase(posts.begin(), posts.end() - limit);
    co_return posts;
}

QCoro::Task<core::Result<std::vector<core::Post>>> HistoryLoader::newest(core::RoomId room, int limit, bool online)
{
    const QPointer<RoomSync> alive(m_sync);
    if (online) {
        const core::Done followed = co_await m_sync->follow(room);
        if (!alive)
            co_return core::failure(gone());
        online = followed.has_value();
    }
    for (int fetch = 0; fetch < most_fetches; ++fetch) {
        core::Result<std::vector<core::Post>> posts = co_await on_disk(room, limit);
        if (!alive || !posts || !online || posts->size() >= static_cast<size_t>(limit))
            co_return posts;
        auto reading = m_store->cache().cursors().of_room(room);
        const core::Result<std::optional<store::RoomCursor>> cursor = co_await reading;
        if (!alive)
            co_return core::failure(gone());
        const bool is_all =
            !cursor || !cursor->has_value() || (*cursor)->has_first_post || (*cursor)->oldest_post.is_empty();
        if (is_all)
            co_return posts;
        const core::PostId oldest = (*cursor)->oldest_post;
        const core::Result<bool> more = co_await m_sync->load_older(room, oldest);
        if (!alive)
            co_return core::failure(gone());
        online = more && *more;
    }
    co_return co_await on_disk(room, limit);
}

} // namespace opsdeck::opsflow
