// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace opsdeck::core {

QString to_iso(Timestamp at) { return QDateTime::fromMSecsSinceEpoch(to_ms(at), Qt::UTC).toString(Qt::ISODateWithMs); }

Timestamp SystemClock::now() const { return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()); }

Millis SystemClock::monotonic() const
{
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace opsdeck::core
