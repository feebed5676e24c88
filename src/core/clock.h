// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>

namespace opsdeck::core {

using Millis = std::chrono::milliseconds;

/// A moment in UTC with the wire's precision: milliseconds since 1970. Default-constructed means "never".
using Timestamp = std::chrono::sys_time<Millis>;

[[nodiscard]] inline qint64 to_ms(Timestamp at) { return at.time_since_epoch().count(); }
[[nodiscard]] inline Timestamp from_ms(qint64 ms) { return Timestamp(Millis(ms)); }

/// "2026-11-22T08:30:44.123Z"
[[nodiscard]] QString to_iso(Timestamp at);

/// Where time comes from; tests put a manual one in its place. Callable from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Never goes backwards; for durations only.
    [[nodiscard]] virtual Millis monotonic() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] Millis monotonic() const override;
};

} // namespace opsdeck::core
