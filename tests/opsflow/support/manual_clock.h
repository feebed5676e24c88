// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace opsdeck::opsflow {

/// Time that passes only when a test says so.
class ManualClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return m_now; }
    [[nodiscard]] core::Millis monotonic() const override { return m_now.time_since_epoch(); }
    void pass(core::Millis time) { m_now += time; }

private:
    core::Timestamp m_now = core::from_ms(1'795'000'000'000);
};

} // namespace opsdeck::opsflow
