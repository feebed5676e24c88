// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/ledger/room_check.h"
#include "opsflow/session/session.h"
#include "opsflow/sync/room_sync.h"

namespace opsdeck::opsflow {

/// Proves a room: the ledger's chain, the posts against it, and every Opsdeck post against what it was when it was
/// first seen. What can be fetched is fetched first; offline it checks what is on disk. One thread.
class RoomVerifier final {
public:
    /// All must outlive it.
    RoomVerifier(Session* session, store::Store* store, RoomSync* sync);

    [[nodiscard]] QCoro::Task<core::Result<VerifyReport>> verify(core::RoomId room);
    /// Everything that a check needs, gathered from disk and server.
    [[nodiscard]] QCoro::Task<core::Result<RoomCheckInput>> gather(core::RoomId room);

private:
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::LedgerEntry>>> whole_ledger();

    Session* m_session;
    store::Store* m_store;
    RoomSync* m_sync;
};

} // namespace opsdeck::opsflow
