// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/ledger/ledger_entry.h"
#include "opsflow/ledger/verify_report.h"

#include <vector>

namespace opsdeck::opsflow {

/// Everything a check of ledger against room needs; no disk, no network.
struct RoomCheckInput {
    std::vector<core::LedgerEntry> entries; ///< the whole ledger, in order
    std::vector<core::Post> posts;          ///< Opsdeck posts of the room, deleted ones too
    core::RoomId room;
    QString server;
    std::vector<core::RunId> unsent; ///< runs whose posts are still in the outbox: nothing is missing yet
};

/// Compares the chain, every entry of this room with the post that carries its hash, and the posts with each other.
[[nodiscard]] VerifyReport check_room(const RoomCheckInput& input);

} // namespace opsdeck::opsflow
