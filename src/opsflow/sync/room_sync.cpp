// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/sync/room_sync.h"

#include "core/logging.h"
#include "mattermost/api/posts_api.h"
#include "mattermost/api/rooms_api.h"
#include "mattermost/api/users_api.h"
#include "mattermost/sync/catch_up_run.h"

#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

// A burst becomes a few transactions; a single event is not felt to wait.
constexpr int flush_after_ms = 5;
constexpr size_t most_ids = 100; // of one request: bodies stay small

store::RoomCursor widened(store::RoomCursor cursor, const std::vector<core::Post>& posts, core::Timestamp watermark)
{
    cursor.since = watermark;
    const core::Post* oldest = nullptr;
    const core::Post* newest = nullptr;
    for (const core::Post& post : posts) {
        if (post.room != cursor.room || post.is_history_row())
            continue;
        if (!newest || std::tie(newest->created_at, newest->id) < std::tie(post.created_at, post.id))
            newest = &post;
        if (!oldest || std::tie(post.created_at, post.id) < std::tie(oldest->created_at, oldest->id))
            oldest = &post;
    }
    if (newest)
        cursor.newest_post = newest->id;
    if (oldest && cursor.oldest_post.is_empty())
        cursor.oldest_post = oldest->id;
    return cursor;
}

} // namespace

RoomSync::RoomSync(Session* session, store::Store* store, const core::Clock* clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_store(store)
    , m_clock(clock)
    , m_writer(store, clock)
{
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, [this] { flush(); });
    connect(&m_writer, &StoreWriter::unknown_users, this,
            [this](const std::vector<core::UserId>& users) { fetch_users(users); });
    m_followed.insert(session->room().id);
}

void RoomSync::start(bool live)
{
    if (!live)
        return;
    mattermost::EventSocket* socket = &m_session->socket();
    connect(socket, &mattermost::EventSocket::received, this, &RoomSync::take);
    connect(socket, &mattermost::EventSocket::resync_needed, this, [this] { resync(); });
    connect(socket, &mattermost::EventSocket::resumed, this, [this] { Q_EMIT caught_up(); });
    m_session->go_live();
}

void RoomSync::take(const mattermost::ServerEvent& event)
{
    add_event(&m_batch, event, m_session->actor().user);
    if (!m_batch.is_empty() && !m_flush.isActive() && !m_flushing)
        m_flush.start(flush_after_ms);
}

QCoro::Task<void> RoomSync::flush()
{
    const QPointer<RoomSync> self(this);
    m_flushing = true;
    while (!m_batch.is_empty()) {
        EventBatch batch = std::exchange(m_batch, EventBatch());
        const bool ask_rooms = batch.memberships_changed || !batch.rooms_to_ask.empty();
        const core::Done written = co_await m_writer.write(std::move(batch));
        if (!self)
            co_return;
        if (!written)
            qCWarning(log_opsflow) << "events could not be stored:" << written.error().detail;
        if (ask_rooms) {
            co_await refresh_rooms();
            if (!self)
                co_return;
        }
    }
    m_flushing = false;
}

QCoro::Task<void> RoomSync::resync()
{
    if (m_resyncing) {
        m_resync_again = true;
        co_return;
    }
    const QPointer<RoomSync> self(this);
    m_resyncing = true;
    do {
        m_resync_again = false;
        co_await refresh_rooms();
        if (!self)
            co_return;
        const std::set<core::RoomId> rooms = m_followed;
        for (const core::RoomId& room : rooms) {
            const core::Done done = co_await catch_up(room);
            if (!self)
                co_return;
            if (!done)
                qCInfo(log_opsflow) << "room not caught up:" << core::to_text(done.error().kind);
        }
    } while (m_resync_again);
    m_resyncing = false;
    Q_EMIT caught_up();
}

QCoro::Task<core::Done> RoomSync::follow(core::RoomId room)
{
    m_followed.insert(room);
    co_return co_await catch_up(room);
}

QCoro::Task<core::Done> RoomSync::catch_up(core::RoomId room)
{
    const QPointer<RoomSync> self(this);
    auto reading = m_store->cache().cursors().of_room(room);
    const core::Result<std::optional<store::RoomCursor>> stored = co_await reading;
    if (!self || !stored)
        co_return self ? core::Done(core::failure(stored.error())) : core::Done();
    store::RoomCursor known = stored->value_or(store::RoomCursor());
    known.room = room;

    // The stored cursor may have been moved by another process; what it caught up with was not told here.
    const auto mine = m_reached.find(room);
    const store::RoomCursor from = mine == m_reached.end() ? known : mine->second;
    mattermost::CatchUpStart start;
    start.room = room;
    start.watermark = from.since;
    if (!from.newest_post.is_empty()) {
        auto reading_newest = m_store->cache().posts().by_id(from.newest_post);
        const core::Result<std::optional<core::Post>> newest = co_await reading_newest;
        if (!self)
            co_return core::Done();
        if (newest && newest->has_value()) {
            start.newest_known = (*newest)->id;
            start.newest_known_at = (*newest)->created_at;
        }
    }
    // The sink answers at once, so the batches wait here; only the last one moves the watermark.
    auto batches = std::make_shared<std::vector<mattermost::CatchUpBatch>>();
    std::function<core::Done(mattermost::CatchUpBatch)> sink = [batches](mattermost::CatchUpBatch batch) {
        batches->push_back(std::move(batch));
        return core::Done();
    };
    const core::Done fetched =
        co_await mattermost::run_catch_up(&m_session->transport(), std::move(start), std::move(sink));
    if (!self)
        co_return core::Done();
    // What the cache had before this process first looked is no news.
    const bool is_first = !m_reached.contains(room);
    const Arrival arrival = is_first ? Arrival::history : Arrival::news;
    for (mattermost::CatchUpBatch& batch : *batches) {
        store::Ingest ingest;
        if (batch.is_last && fetched) {
            known = widened(known, batch.posts, batch.watermark);
            ingest.cursor = known;
        }
        ingest.posts = std::move(batch.posts);
        std::vector<core::PostId> ids;
        for (const core::Post& post : ingest.posts)
            ids.push_back(post.id);
        ingest.posts.insert(ingest.posts.end(), batch.evidence.begin(), batch.evidence.end());
        const core::Result<store::UpsertReport> written = co_await m_writer.write(std::move(ingest), arrival);
        if (!self)
            co_return core::Done();
        if (!written)
            co_return core::failure(written.error());
        if (is_first) {
            co_await m_writer.remember(std::move(ids));
            if (!self)
                co_return core::Done();
        }
        if (batch.is_last && fetched)
            m_reached[room] = known;
    }
    co_return fetched;
}

QCoro::Task<core::Done> RoomSync::refresh_rooms()
{
    const QPointer<RoomSync> self(this);
    auto asking = mattermost::api::my_rooms(m_session->team().id);
    const core::Result<std::vector<core::Room>> rooms = co_await m_session->transport().call(std::move(asking));
    if (!self)
        co_return core::Done();
    if (!rooms)
        co_return core::failure(rooms.error());
    auto storing = m_store->cache().rooms().upsert(*rooms);
    const core::Result<int> stored = co_await storing;
    if (!self)
        co_return core::Done();
    if (!stored)
        co_return core::failure(stored.error());
    auto asking_members = mattermost::api::my_memberships(m_session->team().id);
    const core::Result<std::vector<core::RoomMember>> members =
        co_await m_session->transport().call(std::move(asking_members));
    if (!self)
        co_return core::Done();
    if (!members)
        co_return core::failure(members.error());
    auto storing_members = m_store->cache().members().upsert(*members);
    const core::Result<int> stored_members = co_await storing_members;
    if (!stored_members)
        co_return core::failure(stored_members.error());
    co_return core::Done();
}

QCoro::Task<core::Result<std::vector<core::PostId>>> RoomSync::refresh_posts(std::vector<core::PostId> posts)
{
    const QPointer<RoomSync> self(this);
    std::vector<core::PostId> gone;
    for (size_t begin = 0; begin < posts.size(); begin += most_ids) {
        const size_t end = std::min(posts.size(), begin + most_ids);
        const std::vector<core::PostId> some(posts.begin() + static_cast<std::ptrdiff_t>(begin),
                                             posts.begin() + static_cast<std::ptrdiff_t>(end));
        auto asking = mattermost::api::posts(some);
        core::Result<std::vector<core::Post>> answer = co_await m_session->transport().call(std::move(asking));
        if (!self || !answer)
            co_return core::failure(answer ? core::Error{core::ErrorKind::cancelled, {}, {}} : answer.error());
        for (const core::PostId& id : some) {
            const bool is_there =
                std::any_of(answer->begin(), answer->end(), [&](const core::Post& post) { return post.id == id; });
            if (!is_there)
                gone.push_back(id);
        }
        store::Ingest ingest;
        ingest.posts = std::move(*answer);
        const core::Result<store::UpsertReport> written = co_await m_writer.write(std::move(ingest), Arrival::history);
        if (!self || !written)
            co_return core::failure(written ? core::Error{core::ErrorKind::cancelled, {}, {}} : written.error());
    }
    co_return gone;
}

QCoro::Task<core::Result<bool>> RoomSync::load_older(core::RoomId room, core::PostId oldest)
{
    const QPointer<RoomSync> self(this);
    auto asking = mattermost::api::posts_before(room, oldest);
    core::Result<mattermost::PostPage> page = co_await m_session->transport().call(std::move(asking));
    if (!self || !page)
        co_return core::failure(page ? core::Error{core::ErrorKind::cancelled, {}, {}} : page.error());
    auto reading = m_store->cache().cursors().of_room(room);
    const core::Result<std::optional<store::RoomCursor>> stored = co_await reading;
    if (!self)
        co_return false;
    store::Ingest ingest;
    if (stored && stored->has_value() && (*stored)->oldest_post == oldest) {
        store::RoomCursor cursor = **stored;
        if (!page->order.empty())
            cursor.oldest_post = page->order.back();
        cursor.has_first_post = page->prev.is_empty();
        ingest.cursor = cursor;
    }
    const bool any = !page->order.empty();
    ingest.posts = std::move(page->posts);
    const core::Result<store::UpsertReport> written = co_await m_writer.write(std::move(ingest), Arrival::history);
    if (!written)
        co_return core::failure(written.error());
    co_return any;
}

QCoro::Task<void> RoomSync::fetch_user(core::UserId user)
{
    const QPointer<RoomSync> self(this);
    const std::vector<core::UserId> one{user};
    auto asking = mattermost::api::users(one);
    const core::Result<std::vector<core::User>> answer = co_await m_session->transport().call(std::move(asking));
    if (!self || !answer)
        co_return;
    auto storing = m_store->cache().users().upsert(*answer);
    co_await storing;
}

QCoro::Task<void> RoomSync::fetch_users(std::vector<core::UserId> users)
{
    const QPointer<RoomSync> self(this);
    users.erase(std::remove_if(users.begin(), users.end(),
                               [&](const core::UserId& id) { return !m_asked_users.insert(id).second; }),
                users.end());
    for (size_t begin = 0; begin < users.size(); begin += most_ids) {
        const size_t end = std::min(users.size(), begin + most_ids);
        const std::vector<core::UserId> some(users.begin() + static_cast<std::ptrdiff_t>(begin),
                                             users.begin() + static_cast<std::ptrdiff_t>(end));
        auto asking = mattermost::api::users(some);
        const core::Result<std::vector<core::User>> answer = co_await m_session->transport().call(std::move(asking));
        if (!self)
            co_return;
        if (!answer) {
            for (const core::UserId& id : some)
                m_asked_users.erase(id); // another time
            co_return;
        }
        auto storing = m_store->cache().users().upsert(*answer);
        co_await storing;
        if (!self)
            co_return;
    }
}

} // namespace opsdeck::opsflow
