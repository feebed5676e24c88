// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/sync/event_batch.h"
#include "store/store.h"

#include <QObject>
#include <qcoro/qcorotask.h>

#include <deque>
#include <map>

namespace opsdeck::opsflow {

/// How posts got here, which decides whether the cache's word is enough for what is news.
enum class Arrival {
    news,    ///< it happened while this process looked: told once, even if another process stored it first
    history, ///< asked for: told only if the cache did not have it
};

/// Brings what the server tells into the cache, and says what is new. Everything may come twice and in any order. The
/// cache may be shared with another process that hears the same events, so "unchanged in the cache" does not mean that
/// this process has told it. One thread.
class StoreWriter final : public QObject {
    Q_OBJECT

public:
    StoreWriter(store::Store* store, const core::Clock* clock, QObject* parent = nullptr);

    [[nodiscard]] QCoro::Task<core::Done> write(EventBatch batch);
    /// Posts of a fetch together with the cursor that speaks of them.
    [[nodiscard]] QCoro::Task<core::Result<store::UpsertReport>> write(store::Ingest ingest,
                                                                       Arrival arrival = Arrival::news);
    /// Takes posts of the cache as they are now for told.
    [[nodiscard]] QCoro::Task<void> remember(std::vector<core::PostId> posts);

Q_SIGNALS:
    /// New or changed for this process, and on disk.
    void post_changed(const opsdeck::core::Post& post);
    /// An Opsdeck post is no longer what it was when it was first seen.
    void rewritten(const opsdeck::core::PostId& post);
    /// Authors that are not in the cache yet.
    void unknown_users(const std::vector<opsdeck::core::UserId>& users);

private:
    /// `arrived` is told too where it is not what was told last.
    QCoro::Task<void> tell(store::UpsertReport report, std::vector<core::PostId> arrived);
    /// False if it was told like this before.
    bool note(const core::Post& post);

    store::Store* m_store;
    const core::Clock* m_clock;
    std::map<core::PostId, size_t> m_told; ///< what mattered of it then, as a hash
    std::deque<core::PostId> m_told_order; ///< the oldest are forgotten: they rarely come again
};

} // namespace opsdeck::opsflow
