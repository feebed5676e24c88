// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/sync/store_writer.h"

#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {

StoreWriter::StoreWriter(store::Store* store, const core::Clock* clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

QCoro::Task<core::Result<store::UpsertReport>> StoreWriter::write(store::Ingest ingest)
{
    const QPointer<StoreWriter> self(this);
    auto writing = m_store->cache().ingest(std::move(ingest));
    core::Result<store::UpsertReport> report = co_await writing;
    if (report && self)
        co_await tell(*report);
    co_return report;
}

QCoro::Task<core::Done> StoreWriter::write(EventBatch batch)
{
    const QPointer<StoreWriter> self(this);
    store::Cache& cache = m_store->cache();
    const core::Timestamp now = m_clock->now();
    if (!batch.rooms.empty()) {
        auto writing = cache.rooms().upsert(batch.rooms);
        co_await writing;
    }
    if (!batch.members.empty()) {
        auto writing = cache.members().upsert(batch.members);
        co_await writing;
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
        if (changed && *changed) {
            store::UpsertReport report;
            report.changed.push_back(reaction.post);
            co_await tell(std::move(report));
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
        if (known && *known) {
            store::UpsertReport report;
            report.changed.push_back(id);
            co_await tell(std::move(report));
            if (!self)
                co_return core::Done();
        }
    }
    co_return core::Done();
}

QCoro::Task<void> StoreWriter::tell(store::UpsertReport report)
{
    const QPointer<StoreWriter> self(this);
    for (const core::PostId& post : report.rewritten) {
        Q_EMIT rewritten(post);
        if (!self)
            co_return;
    }
    if (report.changed.empty())
        co_return;
    auto reading = m_store->cache().posts().by_ids(report.changed);
    core::Result<std::vector<core::Post>> posts = co_await reading;
    if (!self || !posts)
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

} // namespace opsdeck::opsflow
