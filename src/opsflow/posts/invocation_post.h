// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger_entry.h"
#include "core/run/run.h"
#include "opsflow/posts/outgoing_post.h"
#include "opsflow/posts/post_limits.h"

namespace opsdeck::opsflow {

/// The post that says what is about to run: the canonical line as inline code, then where it came from. A root post
/// by the person, never edited. `entry` is the ledger's `run.requested`, whose hash it carries.
[[nodiscard]] OutgoingPost invocation_post(const core::Run& run, const core::LedgerEntry& entry,
                                           const PostLimits& limits = {});

} // namespace opsdeck::opsflow
