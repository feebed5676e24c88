// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/ledger/room_verifier.h"

#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/sync/post_audit.h"

#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr int page_of_entries = 5000;

core::Error gone() { return {core::ErrorKind::cancelled, {}, {}}; }

} // namespace

RoomVerifier::RoomVerifier(Session* session, store::Store* store, RoomSync* sync)
    : m_actor(session->actor())
    , m_store(store)
    , m_sync(sync)
{}

core::Error RoomVerifier::why(const core::Error& error) const { return m_sync ? error : gone(); }

QCoro::Task<core::Result<std::vector<core::LedgerEntry>>> RoomVerifier::ledger_from(qint64 number)
{
    std::vector<core::LedgerEntry> all;
    for (;;) {
        const qint64 from = all.empty() ? number : static_cast<qint64>(all.back().number) + 1;
        auto reading = m_store->userdata().ledger().range(from, page_of_entries);
        core::Result<std::vector<core::LedgerEntry>> page = co_await reading;
        if (!m_sync || !page)
            co_return core::failure(page ? gone() : why(page.error()));
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < static_cast<size_t>(page_of_entries))
            co_return all;
    }
}

QCoro::Task<core::Result<RoomVerifier::RunPosts>> RoomVerifier::posts_of(core::RunId run)
{
    RunPosts posts;
    auto reading = m_store->userdata().outbox().of_run(run);
    auto reading_run = m_store->userdata().runs().by_id(run);
    const core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
    const core::Result<std::optional<core::Run>> known = co_await reading_run;
    if (!m_sync)
        co_return core::failure(gone());
    if (!rows || !known)
        co_return core::failure(rows ? known.error() : rows.error());
    for (const store::OutboxRow& row : *rows) {
        if (!row.post.is_empty())
            posts.sent.push_back(row.post);
        // One that was refused for good will never be there, however long one waits.
        else if (row.state != store::OutboxState::failed)
            posts.is_under_way = true;
    }
    // Its process may be between the ledger and the outbox just now.
    const bool is_told = known->has_value() && core::is_final((*known)->state) && !(*known)->result_post.is_empty();
    if (known->has_value() && !is_told && m_store->presence().is_alive((*known)->owner))
        posts.is_under_way = true;
    co_return posts;
}

QCoro::Task<core::Result<std::vector<core::PostId>>> RoomVerifier::seen_in(core::RoomId room)
{
    auto reading = m_store->cache().posts().digests(room);
    const core::Result<std::vector<store::PostDigest>> digests = co_await reading;
    if (!m_sync || !digests)
        co_return core::failure(digests ? gone() : why(digests.error()));
    std::vector<core::PostId> ids;
    for (const store::PostDigest& digest : *digests)
        ids.push_back(digest.post);
    co_return ids;
}

QCoro::Task<core::Result<std::vector<core::Post>>> RoomVerifier::fresh(std::set<core::PostId> ids, bool online)
{
    const std::vector<core::PostId> wanted(ids.begin(), ids.end());
    if (online && !wanted.empty()) {
        const core::Result<std::vector<core::PostId>> lost = co_await m_sync->refresh_posts(wanted);
        if (!m_sync)
            co_return core::failure(gone());
        if (!lost && lost.error().kind != core::ErrorKind::unreachable)
            co_return core::failure(lost.error());
    }
    auto reading = m_store->cache().posts().by_ids(wanted);
    core::Result<std::vector<core::Post>> posts = co_await reading;
    if (!m_sync)
        co_return core::failure(gone());
    co_return posts;
}

QCoro::Task<core::Result<RoomCheckInput>> RoomVerifier::gather(core::RoomId room)
{
    if (!m_sync)
        co_return core::failure(gone());
    RoomCheckInput input;
    input.room = room;
    input.server = m_actor.server;
    input.user = m_actor.user;
    core::Result<std::vector<core::LedgerEntry>> entries = co_await ledger_from(0);
    if (!entries)
        co_return core::failure(entries.error());
    input.entries = std::move(*entries);

    const core::Done caught_up = co_await m_sync->follow(room);
    if (!m_sync)
        co_return core::failure(gone());
    std::set<core::RunId> runs;
    for (const core::LedgerEntry& entry : input.entries) {
        if (entry.body.value(QLatin1String("room")).toString() == room.value())
            runs.insert(entry.run);
    }
    std::set<core::PostId> ids;
    for (const core::RunId& run : runs) {
        const core::Result<RunPosts> posts = co_await posts_of(run);
        if (!posts)
            co_return core::failure(posts.error());
        ids.insert(posts->sent.begin(), posts->sent.end());
        if (posts->is_under_way)
            input.unsent.push_back(run);
    }
    const core::Result<std::vector<core::PostId>> seen = co_await seen_in(room);
    if (!seen)
        co_return core::failure(seen.error());
    ids.insert(seen->begin(), seen->end());
    core::Result<std::vector<core::Post>> posts = co_await fresh(std::move(ids), caught_up.has_value());
    if (!posts)
        co_return core::failure(posts.error());
    input.posts = std::move(*posts);

    // Another process may have gone on meanwhile: its posts are here, so its entries have to be, too.
    const qint64 next = input.entries.empty() ? 0 : static_cast<qint64>(input.entries.back().number) + 1;
    const core::Result<std::vector<core::LedgerEntry>> newer = co_await ledger_from(next);
    if (!newer)
        co_return core::failure(newer.error());
    for (const core::LedgerEntry& entry : *newer) {
        input.entries.push_back(entry);
        input.unsent.push_back(entry.run);
    }
    co_return input;
}

QCoro::Task<core::Result<VerifyReport>> RoomVerifier::verify(core::RoomId room)
{
    const core::Result<RoomCheckInput> input = co_await gather(room);
    if (!input)
        co_return core::failure(input.error());
    VerifyReport report = check_room(*input);
    const QPointer<const QObject> alive(m_sync.data());
    const core::Result<std::vector<PostEvidence>> evidence = co_await audit_room(m_store, alive, room);
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
