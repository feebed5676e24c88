// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/rate_limiter.h"

#include "mattermost/transport/answer.h"

#include <algorithm>
#include <cmath>

namespace opsdeck::mattermost {

RateLimiter::RateLimiter(double per_second, int burst)
    : m_per_second(per_second)
    , m_burst(burst)
    , m_tokens(burst)
{}

core::Millis RateLimiter::reserve(core::Millis now)
{
    if (m_started) {
        const double passed = static_cast<double>((now - m_refilled).count()) / 1000.0;
        m_tokens = std::min(m_burst, m_tokens + std::max(0.0, passed) * m_per_second);
    }
    m_started = true;
    m_refilled = now;
    m_tokens -= 1;
    core::Millis wait{0};
    if (m_tokens < 0)
        wait = core::Millis(static_cast<qint64>(std::ceil(-m_tokens * 1000.0 / m_per_second)));
    return std::max(wait, m_held_until - now);
}

void RateLimiter::learn(const Answer& answer, core::Millis now)
{
    bool has_remaining = false;
    bool has_reset = false;
    bool has_limit = false;
    const int remaining = answer.header("X-Ratelimit-Remaining").toInt(&has_remaining);
    const int reset = answer.header("X-Ratelimit-Reset").toInt(&has_reset);
    const int limit = answer.header("X-Ratelimit-Limit").toInt(&has_limit);
    if (!has_remaining || !has_reset || !has_limit || limit < 1 || remaining > 0)
        return;
    // Reset is when the bucket over there is full again; one place comes back after its limit-th part.
    hold_until(now + core::Millis(std::clamp(reset, 0, 60) * 1000LL / limit));
}

void RateLimiter::hold_until(core::Millis until) { m_held_until = std::max(m_held_until, until); }

} // namespace opsdeck::mattermost
