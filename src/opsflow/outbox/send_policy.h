// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"

namespace opsdeck::opsflow {

/// What to do with a row after an attempt that did not succeed.
enum class AfterFailure {
    retry,        ///< surely not posted: try again later
    look_first,   ///< whether it was posted is unknown: look for it, then try again
    wait_sign_in, ///< surely not posted, and pointless until somebody signs in
    give_up,      ///< the server says no, and would say it again
};

[[nodiscard]] AfterFailure after_failure(const core::Error& error);

/// The pause before the next attempt: doubled from `first` to at most `longest`; `attempts` from 1, `chance` in [0, 1)
/// spreads many waiting clients.
[[nodiscard]] core::Millis send_pause(int attempts, double chance, core::Millis first = core::Millis(500),
                                      core::Millis longest = std::chrono::seconds(60));

} // namespace opsdeck::opsflow
