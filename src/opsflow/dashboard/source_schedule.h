// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace opsdeck::opsflow {

/// When one source is asked: every interval, a tenth earlier or later so that many do not ask at once, and up to eight
/// times as seldom while it fails. One question at a time. Arithmetic only; times are the monotonic clock's.
class SourceSchedule final {
public:
    explicit SourceSchedule(core::Millis interval);

    void set_interval(core::Millis interval) { m_interval = interval; }
    [[nodiscard]] core::Millis interval() const { return m_interval; }
    [[nodiscard]] bool is_due(core::Millis now) const { return !m_in_flight && now >= m_due; }
    [[nodiscard]] bool is_in_flight() const { return m_in_flight; }
    [[nodiscard]] core::Millis due() const { return m_due; }
    [[nodiscard]] int failures() const { return m_failures; }

    void begin() { m_in_flight = true; }
    /// `jitter` is from -1 to 1.
    void end(bool was_good, core::Millis now, double jitter);
    /// Ask as soon as possible; while it is being asked, once more afterwards.
    void hurry(core::Millis now);

private:
    core::Millis m_interval;
    core::Millis m_due{0}; ///< at once
    int m_failures = 0;
    bool m_in_flight = false;
    bool m_again = false;
};

} // namespace opsdeck::opsflow
