// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/sync/room_sync.h"

namespace opsdeck::opsflow {

/// Pages of a room from disk, fetched first where disk has a hole. One thread.
class HistoryLoader final {
public:
    /// Both must outlive it.
    HistoryLoader(RoomSync* sync, store::Store* store);

    /// The newest posts, oldest first, tombstones left out. With `online` false only from disk. `cancelled` when the
    /// sync is gone meanwhile.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Post>>> newest(core::RoomId room, int limit, bool online);

private:
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Post>>> on_disk(core::RoomId room, int limit);

    RoomSync* m_sync;
    store::Store* m_store;
};

} // namespace opsdeck::opsflow
