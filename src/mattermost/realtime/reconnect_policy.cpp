// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/realtime/reconnect_policy.h"

#include <algorithm>

namespace opsdeck::mattermost {

core::Millis ReconnectPolicy::delay(int failures, double chance) const
{
    core::Millis ceiling = first_delay;
    for (int i = 1; i < failures && ceiling < max_delay; ++i)
        ceiling *= 2;
    ceiling = std::min(ceiling, max_delay);
    // Half of it is certain, so that a refusing server is never hammered.
    return ceiling / 2 + core::Millis(static_cast<qint64>(static_cast<double>(ceiling.count()) / 2.0 * chance));
}

} // namespace opsdeck::mattermost
