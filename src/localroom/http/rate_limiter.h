// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "localroom/http/response.h"
#include "localroom/server_options.h"

#include <QHash>
#include <QString>

namespace opsdeck::localroom {

/// A leaking bucket an address, as the real server's: max_burst + 1 requests at once, then one every 1/per_second s.
class RateLimiter final {
public:
    RateLimiter(const RateLimit& limit, const core::Clock& clock)
        : m_limit(limit)
        , m_clock(clock)
    {}

    struct Verdict {
        bool allowed = true;
        std::vector<std::pair<QByteArray, QByteArray>> headers; ///< X-Ratelimit-*, Retry-After
    };
    [[nodiscard]] Verdict count(const QString& address);
    /// 429, plain text, without the server's usual headers.
    [[nodiscard]] static Response refusal(const Verdict& verdict);

private:
    struct Bucket {
        double used = 0;
        core::Millis at{0};
    };
    RateLimit m_limit;
    const core::Clock& m_clock;
    QHash<QString, Bucket> m_buckets; ///< only loopback addresses: a handful
};

} // namespace opsdeck::localroom
