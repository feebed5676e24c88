// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace opsdeck::core {

/// How far a value on the screen can be trusted.
enum class Freshness {
    never, ///< nothing was seen yet; not zero, not "no rows"
    fresh,
    ageing,
    stale, ///< older than three intervals, or the source failed since
};

/// By the clock alone, so that nothing says "just now" for an hour. `observed_at` "never": no value.
[[nodiscard]] Freshness freshness_of(Timestamp observed_at, Millis interval, bool has_failed, Timestamp now);
/// When the freshness changes next by itself; 0: never.
[[nodiscard]] Millis until_next_freshness(Timestamp observed_at, Millis interval, bool has_failed, Timestamp now);

/// "8 s", "4 min", "2 h", "3 d": short enough for the corner of a tile.
[[nodiscard]] QString age_text(Millis age);
/// Without seconds, for what is read aloud: "less than a minute", "4 minutes".
[[nodiscard]] QString spoken_age(Millis age);

} // namespace opsdeck::core
