// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/sync/event_batch.h"
#include "store/store.h"

#include <QObject>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// Brings what the server tells into the cache, and says what really changed there. Everything may come twice and in
/// any order. One thread.
class StoreWriter final : public QObject {
    Q_OBJECT

public:
    StoreWriter(store::Store* store, const core::Clock* clock, QObject* parent = nullptr);

    [[nodiscard]] QCoro::Task<core::Done> write(EventBatch batch);
    /// Posts of a fetch together with the cursor that speaks of them.
    [[nodiscard]] QCoro::Task<core::Result<store::UpsertReport>> write(store::Ingest ingest);

Q_SIGNALS:
    /// New or changed, and on disk.
    void post_changed(const opsdeck::core::Post& post);
    /// An Opsdeck post is no longer what it was when it was first seen.
    void rewritten(const opsdeck::core::PostId& post);
    /// Authors that are not in the cache yet.
    void unknown_users(const std::vector<opsdeck::core::UserId>& users);

private:
    QCoro::Task<void> tell(store::UpsertReport report);

    store::Store* m_store;
    const core::Clock* m_clock;
};

} // namespace opsdeck::opsflow
