// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>

namespace opsdeck::mattermost {

/// How far an attempt came; decides whether another one could do harm.
enum class AttemptEnd {
    never_sent,   ///< no connection, no TLS: the server has seen nothing
    rate_limited, ///< 429: the server has refused to look at it
    maybe_done,   ///< cut off, timed out, 500, 502, 503, 504: the server may have done it
    final_,       ///< an answer that another attempt would not change
};

/// When to try again: exponential back-off with full jitter, only where it is safe. A pure value.
struct RetryPolicy {
    int max_attempts = 4;
    core::Millis first_delay{250};
    core::Millis max_delay{8'000};
    core::Millis max_server_delay{60'000}; ///< a Retry-After above this is handed to the caller instead

    /// The wait before attempt number `attempt` + 1, or nothing when the last answer stands.
    /// `attempt` counts from 1; `retry_after` is what the server asked for; `chance` is in [0, 1).
    [[nodiscard]] std::optional<core::Millis> next_delay(int attempt, AttemptEnd end, bool idempotent,
                                                         std::optional<core::Millis> retry_after, double chance) const;
};

} // namespace opsdeck::mattermost
