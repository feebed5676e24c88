// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "opsflow/posts/outgoing_post.h"
#include "opsflow/posts/post_limits.h"

#include <optional>

namespace opsdeck::opsflow {

/// How far a run is, as its own progress lines tell it.
struct ProgressState {
    double done = 0;
    double total = 0; ///< 0 when it is not known
    QString unit;
    QString text;         ///< what it is doing, redacted
    core::Millis elapsed; ///< since it started
    int seq = 0;          ///< counts the edits, from 1
};

/// The one reply to the invocation that is edited while a run lasts; only for runs longer than five seconds.
[[nodiscard]] OutgoingPost progress_post(const core::Run& run, const ProgressState& progress,
                                         const PostLimits& limits = {});

} // namespace opsdeck::opsflow
