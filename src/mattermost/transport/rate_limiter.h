// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace opsdeck::mattermost {

struct Answer;

/// A token bucket in front of the server, so that we slow down before it has to say so. It learns the server's own
/// limit from the X-Ratelimit headers. A pure value: every call takes the time (monotonic).
class RateLimiter final {
public:
    RateLimiter(double per_second, int burst);

    /// Takes a place in the line and tells how long to wait for it; zero: go now.
    [[nodiscard]] core::Millis reserve(core::Millis now);
    /// Reads X-Ratelimit-* of an answer: an empty bucket over there means that we wait, too.
    void learn(const Answer& answer, core::Millis now);
    /// Nothing goes before `until`: after a 429.
    void hold_until(core::Millis until);

private:
    double m_per_second;
    double m_burst;
    double m_tokens;
    core::Millis m_refilled{0};
    core::Millis m_held_until{0};
    bool m_started = false;
};

} // namespace opsdeck::mattermost
