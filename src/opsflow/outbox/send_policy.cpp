// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/send_policy.h"

#include <algorithm>

namespace opsdeck::opsflow {

AfterFailure after_failure(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::rate_limited:
        return AfterFailure::retry;
    case core::ErrorKind::unauthenticated:
        return AfterFailure::wait_sign_in;
    case core::ErrorKind::invalid_input:
    case core::ErrorKind::not_found:
    case core::ErrorKind::forbidden:
    case core::ErrorKind::refused:
    case core::ErrorKind::too_large:
        return AfterFailure::give_up;
    default:
        // Cut off, timed out, a proxy's page, a 500 (also "the first attempt is still being processed").
        return AfterFailure::look_first;
    }
}

core::Millis send_pause(int attempts, double chance, core::Millis first, core::Millis longest)
{
    const int doublings = std::clamp(attempts - 1, 0, 16);
    const auto full = std::min<qint64>(longest.count(), first.count() << doublings);
    return core::Millis(full / 2 + static_cast<qint64>(static_cast<double>(full / 2) * chance));
}

} // namespace opsdeck::opsflow
