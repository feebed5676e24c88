// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace opsdeck::mattermost {

/// When to try the event socket again: at once after a drop, then ever slower, with jitter so that a whole team does
/// not come back in the same moment. A pure value.
struct ReconnectPolicy {
    core::Millis first_delay{500};
    core::Millis max_delay{60'000};

    /// `failures` in a row, from 1; `chance` in [0, 1).
    [[nodiscard]] core::Millis delay(int failures, double chance) const;
};

} // namespace opsdeck::mattermost
