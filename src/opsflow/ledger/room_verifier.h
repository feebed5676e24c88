// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/ledger/room_check.h"
#include "opsflow/session/session.h"
#include "opsflow/sync/room_sync.h"

#include <QPointer>

#include <set>

namespace opsdeck::opsflow {

/// Proves a room: the ledger's chain, the posts against it, and every Opsdeck post against what it was when it was
/// first seen. What can be fetched is fetched first; offline it checks what is on disk. One thread. It must outlive its
/// tasks; when the parts it works with go meanwhile, they answer `cancelled`.
class RoomVerifier final {
public:
    /// All three belong to one console and go together.
    RoomVerifier(Session* session, store::Store* store, RoomSync* sync);

    [[nodiscard]] QCoro::Task<core::Result<VerifyReport>> verify(core::RoomId room);
    /// Everything that a check needs, gathered from disk and server.
    [[nodiscard]] QCoro::Task<core::Result<RoomCheckInput>> gather(core::RoomId room);

private:
    /// What the outbox knows of one run's posts.
    struct RunPosts {
        std::vector<core::PostId> sent;
        bool is_under_way = false; ///< more of them may come
    };
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::LedgerEntry>>> ledger_from(qint64 number);
    [[nodiscard]] QCoro::Task<core::Result<RunPosts>> posts_of(core::RunId run);
    /// Ids of all Opsdeck posts of a room that were ever seen here.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::PostId>>> seen_in(core::RoomId room);
    /// These posts as they are now, as far as the server can be asked.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Post>>> fresh(std::set<core::PostId> ids, bool online);
    /// What went wrong, or that the parts are gone.
    [[nodiscard]] core::Error why(const core::Error& error) const;

    core::Actor m_actor;
    store::Store* m_store; ///< gone when `m_sync` is
    QPointer<RoomSync> m_sync;
};

} // namespace opsdeck::opsflow
