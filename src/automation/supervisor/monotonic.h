// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ctime>

namespace opsdeck::automation {

/// Milliseconds that never go backwards and stand still while the machine sleeps.
[[nodiscard]] inline std::int64_t monotonic_ms()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

/// Milliseconds since 1970, UTC.
[[nodiscard]] inline std::int64_t wall_clock_ms()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return std::int64_t(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

/// How long output may wait to become part of a larger record.
constexpr std::int64_t flush_every_ms = 20;

} // namespace opsdeck::automation
