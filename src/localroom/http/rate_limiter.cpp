// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace opsdeck::localroom {

RateLimiter::Verdict RateLimiter::count(const QString& address)
{
    const double size = m_limit.max_burst + 1;
    const core::Millis now = m_clock.monotonic();
    Bucket& bucket = m_buckets[address];
    const double seconds = static_cast<double>((now - bucket.at).count()) / 1000.0;
    bucket.used = std::max(0.0, bucket.used - seconds * m_limit.per_second);
    bucket.at = now;

    Verdict verdict;
    verdict.allowed = bucket.used + 1 <= size;
    if (verdict.allowed)
        bucket.used += 1;
    const auto whole = [](double value) { return QByteArray::number(static_cast<qint64>(value)); };
    verdict.headers.emplace_back("X-Ratelimit-Limit", whole(size));
    verdict.headers.emplace_back("X-Ratelimit-Remaining", whole(std::floor(size - bucket.used)));
    verdict.headers.emplace_back("X-Ratelimit-Reset", whole(std::ceil(bucket.used / m_limit.per_second)));
    if (!verdict.allowed)
        verdict.headers.emplace_back("Retry-After", whole(std::ceil((bucket.used + 1 - size) / m_limit.per_second)));
    return verdict;
}

Response RateLimiter::refusal(const Verdict& verdict)
{
    Response response = bytes_response("limit exceeded\n", "text/plain; charset=utf-8", 429);
    response.with_server_headers = false;
    response.headers = verdict.headers;
    response.header("X-Content-Type-Options", "nosniff");
    return response;
}

} // namespace opsdeck::localroom
