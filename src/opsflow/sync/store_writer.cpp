// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/sync/store_writer.h"

#include <QHash>
#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>
#include <set>

namespace opsdeck::opsflow {
namespace {

constexpr size_t most_told = 20'000;

/// Equal for two versions of a post that look the same to people.
size_t what_matters(const core::Post& post)
{
    if (post.is_deleted())
        return 0; // whoever stores it says when
    const size_t hash = qHashMulti(0, core::to_ms(post.updated_at), core::to_ms(post.edited_at), post.is_pinned);
    size_t reactions = 0; // their order means nothing
    for (const core::Reaction& reaction : post.reactions)
        reactions += qHashMulti(1, reaction.user.value(), reaction.emoji);
    return qHashMulti(hash, reactions);
}

} // namespace

StoreWriter::StoreWriter(store::Store* store, const core::Clock* clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

QCoro::Task<core::Result<store::UpsertReport>> StoreWriter::write(store::Ingest ingest, Arrival arrival)
{
    const QPointer<StoreWriter> self(this);
    std::vector<core::PostId> arrived;
    if (arrival == Arrival::news) {
        for (const core::Post& post : ingest.posts) {
            if (!post.is_history_row())
                arrived.push_back(post.id);
        }
    }
    auto writing = m_store->cache().ingest(std::move(ingest));
    core::Result<store::UpsertReport> report = co_await writing;
    if (report && self)
        co_await tell(*report, std::move(arrived));
    co_return report;
}

QCoro::Task<core::Done> StoreWriter::write(EventBatch batch)
{
    const QPointer<StoreWriter> self(this);
    store::Cache& cache = m_store->cache(); // gone with us, after any wait
    const core::Timestamp now = m_clock->now();
    if (!batch.rooms.empty()) {
        auto writing = cache.rooms().upsert(batch.rooms);
        co_await writing;
        if (!self)
            co_return core::Done();
    }
    if (!batch.members.empty()) {
        auto writing = cache.members().upsert(batch.members);
        co_await writing;
        if (!self)
            co_return core::Done();
    }
    if (!batch.posts.empty() || !batch.users.empty()) {
        store::Ingest ingest;
        ingest.posts = std::move(batch.posts);
        ingest.users = std::move(batch.users);
        const core::Result<store::UpsertReport> written = co_await write(std::move(ingest));
        if (!written)
            co_return core::failure(written.error());
        if (!self)
            co_return core::Done();
    }
    for (const auto& [reaction, added] : batch.reactions) {
        auto writing = added ? cache.reactions().add(reaction) : cache.reactions().remove(reaction);
        const core::Result<bool> changed = co_await writing;
        if (!self)
            co_return core::Done();
        if (changed) {
            store::UpsertReport report;
            if (*changed)
                report.changed.push_back(reaction.post);
            std::vector<core::PostId> arrived(1, reaction.post);
            co_await tell(std::move(report), std::move(arrived));
            if (!self)
                co_return core::Done();
        }
    }
    for (core::Post& post : batch.deleted) {
        const core::PostId id = post.id;
        auto writing = cache.posts().mark_deleted(id, now);
        const core::Result<bool> known = co_await writing;
        if (!self)
            co_return core::Done();
        if (known) {
            const store::UpsertReport report;
            std::vector<core::PostId> arrived(1, id);
            co_await tell(report, std::move(arrived));
            if (!self)
                co_return core::Done();
        }
    }
    co_return core::Done();
}

QCoro::Task<void> StoreWriter::tell(store::UpsertReport report, std::vector<core::PostId> arrived)
{
    const QPointer<StoreWriter> self(this);
    for (const core::PostId& post : report.rewritten) {
        Q_EMIT rewritten(post);
        if (!self)
            co_return;
    }
    const std::set<core::PostId> changed(report.changed.begin(), report.changed.end());
    std::set<core::PostId> wanted(changed);
    wanted.insert(arrived.begin(), arrived.end());
    if (wanted.empty())
        co_return;
    const std::vector<core::PostId> ids(wanted.begin(), wanted.end());
    auto reading = m_store->cache().posts().by_ids(ids);
    core::Result<std::vector<core::Post>> posts = co_await reading;
    if (!self || !posts)
        co_return;
    posts->erase(std::remove_if(posts->begin(), posts->end(),
                                [&](const core::Post& post) {
                                    const bool is_news = note(post);
                                    return !is_news && !changed.contains(post.id);
                                }),
                 posts->end());
    if (posts->empty())
        co_return;
    std::sort(posts->begin(), posts->end(), [](const core::Post& a, const core::Post& b) {
        return std::tie(a.created_at, a.id) < std::tie(b.created_at, b.id);
    });
    std::vector<core::UserId> authors;
    for (const core::Post& post : *posts) {
        if (std::find(authors.begin(), authors.end(), post.user) == authors.end())
            authors.push_back(post.user);
    }
    auto reading_users = m_store->cache().users().by_ids(authors);
    const core::Result<std::vector<core::User>> known = co_await reading_users;
    if (!self)
        co_return;
    if (known) {
        authors.erase(std::remove_if(authors.begin(), authors.end(),
                                     [&](const core::UserId& id) {
                                         return std::any_of(known->begin(), known->end(),
                                                            [&](const core::User& user) { return user.id == id; });
                                     }),
                      authors.end());
        if (!authors.empty())
            Q_EMIT unknown_users(authors);
    }
    for (const core::Post& post : *posts) {
        if (!self)
            co_return;
        Q_EMIT post_changed(post);
    }
}

QCoro::Task<void> StoreWriter::remember(std::vector<core::PostId> posts)
{
    const QPointer<StoreWriter> self(this);
    auto reading = m_store->cache().posts().by_ids(posts);
    const core::Result<std::vector<core::Post>> stored = co_await reading;
    if (!self || !stored)
        co_return;
    for (const core::Post& post : *stored)
        note(post);
}

bool StoreWriter::note(const core::Post& post)
{
    const size_t matters = what_matters(post);
    const auto [told, is_new] = m_told.try_emplace(post.id, matters);
    if (!is_new)
        return std::exchange(told->second, matters) != matters;
    m_told_order.push_back(post.id);
    if (m_told_order.size() > most_told) {
        m_told.erase(m_told_order.front());
        m_told_order.pop_front();
    }
    return true;
}

} // namespace opsdeck::opsflow
