// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/sync/post_audit.h"

#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Audit", text); }

/// A post is only believed to be a progress post if it never was anything else.
bool was_always_progress(const core::Post& now, const std::vector<core::Post>& history)
{
    return kind_of(now) == post_kind::progress && now.is_reply() &&
           std::all_of(history.begin(), history.end(),
                       [](const core::Post& old) { return kind_of(old) == post_kind::progress; });
}

} // namespace

PostEvidence judge_post(const store::PostDigest& first_seen, const core::Post& now,
                        const std::vector<core::Post>& history, const QString& author)
{
    PostEvidence evidence;
    evidence.post = first_seen.post;
    evidence.run = run_of(now);
    if (now.is_deleted()) {
        evidence.kind = PostEvidence::Kind::deleted;
        evidence.text = tr("A post of %1 about the run %2 was deleted at %3.")
                            .arg(author, evidence.run.value(), core::to_iso(now.deleted_at));
        return evidence;
    }
    if (store::post_digest(now) == first_seen.digest || was_always_progress(now, history))
        return evidence;
    evidence.kind = PostEvidence::Kind::edited;
    evidence.text = tr("A post of %1 about the run %2 is not what it was when it was first seen at %3.")
                        .arg(author, evidence.run.value(), core::to_iso(first_seen.first_seen_at));
    return evidence;
}

QCoro::Task<core::Result<std::vector<PostEvidence>>> audit_room(store::Store* store, QPointer<const QObject> alive,
                                                                core::RoomId room)
{
    const core::Error gone{core::ErrorKind::cancelled, {}, {}};
    store::Cache& cache = store->cache();
    auto reading = cache.posts().digests(room);
    const core::Result<std::vector<store::PostDigest>> digests = co_await reading;
    if (!alive || !digests)
        co_return core::failure(alive ? digests.error() : gone);
    std::vector<PostEvidence> found;
    for (const store::PostDigest& digest : *digests) {
        auto reading_post = cache.posts().by_id(digest.post);
        const core::Result<std::optional<core::Post>> post = co_await reading_post;
        if (!alive || !post)
            co_return core::failure(alive ? post.error() : gone);
        if (!post->has_value())
            continue; // the cache forgot it; whether it still exists is asked elsewhere
        auto reading_history = cache.posts().history(digest.post);
        const core::Result<std::vector<core::Post>> history = co_await reading_history;
        if (!alive)
            co_return core::failure(gone);
        auto reading_user = cache.users().by_id(digest.user);
        const core::Result<std::optional<core::User>> user = co_await reading_user;
        if (!alive)
            co_return core::failure(gone);
        const QString author = user && user->has_value() ? QLatin1Char('@') + (*user)->username : digest.user.value();
        PostEvidence evidence = judge_post(digest, **post, history.value_or(std::vector<core::Post>()), author);
        if (evidence.kind != PostEvidence::Kind::untouched)
            found.push_back(std::move(evidence));
    }
    co_return found;
}

} // namespace opsdeck::opsflow
