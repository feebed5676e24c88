// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/retry_policy.h"

#include <algorithm>

namespace opsdeck::mattermost {

std::optional<core::Millis> RetryPolicy::next_delay(int attempt, AttemptEnd end, bool idempotent,
                                                    std::optional<core::Millis> retry_after, double chance) const
{
    const bool is_safe = end == AttemptEnd::never_sent || end == AttemptEnd::rate_limited ||
                         (end == AttemptEnd::maybe_done && idempotent);
    if (!is_safe || attempt >= max_attempts)
        return std::nullopt;
    if (retry_after && *retry_after > max_server_delay)
        return std::nullopt;
    core::Millis ceiling = first_delay;
    for (int i = 1; i < attempt && ceiling < max_delay; ++i)
        ceiling *= 2;
    ceiling = std::min(ceiling, max_delay);
    const core::Millis jittered(static_cast<qint64>(static_cast<double>(ceiling.count()) * chance));
    // What the server asks for is a floor; the jitter keeps many clients from coming back in one moment.
    return retry_after ? *retry_after + jittered : std::max(jittered, first_delay / 4);
}

} // namespace opsdeck::mattermost
