// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/ledger/room_verifier.h"

#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/sync/post_audit.h"

#include <qcoro/qcorofuture.h>

#include <algorithm>
#include <set>

namespace opsdeck::opsflow {
namespace {

constexpr int page_of_entries = 5000;

} // namespace

RoomVerifier::RoomVerifier(Session* session, store::Store* store, RoomSync* sync)
    : m_session(session)
    , m_store(store)
    , m_sync(sync)
{}

QCoro::Task<core::Result<std::vector<core::LedgerEntry>>> RoomVerifier::whole_ledger()
{
    std::vector<core::LedgerEntry> all;
    for (;;) {
        const qint64 from = static_cast<qint64>(all.empty() ? 0 : all.back().number + 1);
        auto reading = m_store->userdata().ledger().range(from, page_of_entries);
        core::Result<std::vector<core::LedgerEntry>> page = co_await reading;
        if (!page)
            co_return core::failure(page.error());
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < static_cast<size_t>(page_of_entries))
            co_return all;
    }
}

QCoro::Task<core::Result<RoomCheckInput>> RoomVerifier::gather(core::RoomId room)
{
    RoomCheckInput input;
    input.room = room;
    input.server = m_session->actor().server;
    core::Result<std::vector<core::LedgerEntry>> entries = co_await whole_ledger();
    if (!entries)
        co_return core::failure(entries.error());
    input.entries = std::move(*entries);

    const core::Done caught_up = co_await m_sync->follow(room);
    std::set<core::RunId> runs;
    for (const core::LedgerEntry& entry : input.entries) {
        if (entry.body.value(QLatin1String("room")).toString() == room.value())
            runs.insert(entry.run);
    }
    std::set<core::PostId> ids;
    for (const core::RunId& run : runs) {
        auto reading = m_store->userdata().outbox().of_run(run);
        const core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
        if (!rows)
            co_return core::failure(rows.error());
        bool is_unsent = false;
        for (const store::OutboxRow& row : *rows) {
            is_unsent = is_unsent || row.post.is_empty();
            if (!row.post.is_empty())
                ids.insert(row.post);
        }
        if (is_unsent)
            input.unsent.push_back(run);
    }
    auto reading_digests = m_store->cache().posts().digests(room);
    const core::Result<std::vector<store::PostDigest>> digests = co_await reading_digests;
    if (!digests)
        co_return core::failure(digests.error());
    for (const store::PostDigest& digest : *digests)
        ids.insert(digest.post);
    const std::vector<core::PostId> wanted(ids.begin(), ids.end());
    if (caught_up && !wanted.empty()) {
        const core::Result<std::vector<core::PostId>> gone = co_await m_sync->refresh_posts(wanted);
        if (!gone && gone.error().kind != core::ErrorKind::unreachable)
            co_return core::failure(gone.error());
    }
    auto reading_posts = m_store->cache().posts().by_ids(wanted);
    const core::Result<std::vector<core::Post>> posts = co_await reading_posts;
    if (!posts)
        co_return core::failure(posts.error());
    input.posts = *posts;
    co_return input;
}

QCoro::Task<core::Result<VerifyReport>> RoomVerifier::verify(core::RoomId room)
{
    const core::Result<RoomCheckInput> input = co_await gather(room);
    if (!input)
        co_return core::failure(input.error());
    VerifyReport report = check_room(*input);
    const core::Result<std::vector<PostEvidence>> evidence = co_await audit_room(m_store, room);
    if (!evidence)
        co_return core::failure(evidence.error());
    for (const PostEvidence& one : *evidence) {
        const bool is_told = std::any_of(report.findings.begin(), report.findings.end(),
                                         [&](const VerifyFinding& finding) { return finding.post == one.post; });
        if (!is_told) {
            const bool is_deleted = one.kind == PostEvidence::Kind::deleted;
            report.findings.push_back(
                {is_deleted ? VerifyFinding::Kind::deleted : VerifyFinding::Kind::edited, one.post, one.run, one.text});
        }
    }
    co_return report;
}

} // namespace opsdeck::opsflow
