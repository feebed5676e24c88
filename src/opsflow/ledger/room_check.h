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
    QString server;                  ///< what the profile knows it by
    core::UserId user;               ///< whose ledger it is; empty in files of earlier versions
    std::vector<core::RunId> unsent; ///< runs whose posts are still on their way: nothing is missing yet
};

/// Compares the chain, every entry of this room with the post that carries its hash, the posts with each other, and
/// says which posts the ledger does not know: one's own are a finding, other people's are proven by other ledgers.
[[nodiscard]] VerifyReport check_room(const RoomCheckInput& input);

} // namespace opsdeck::opsflow
