// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

namespace opsdeck::core {

/// "90s", "15m", "1h30m", "2d", "1w", "500ms", "1.5h"; a bare number is seconds. Not negative, at most ten years.
[[nodiscard]] Result<Millis> parse_duration(const QString& text);

/// The shortest exact form that parse_duration reads: "1h30m", "250ms", "0s".
[[nodiscard]] QString duration_text(Millis duration);

/// For people, rounded to what matters: "0.4 s", "12 s", "3 min 20 s", "2 h 5 min", "3 days 4 h".
[[nodiscard]] QString took_text(Millis duration);

} // namespace opsdeck::core
