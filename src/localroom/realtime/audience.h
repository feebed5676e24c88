// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/event_hub.h"

namespace opsdeck::localroom {

/// Who gets an event, in one word at the place where it is made.
[[nodiscard]] inline Broadcast to_user(const QString& user_id, const QString& team_id = {},
                                       const QString& channel_id = {})
{
    Broadcast to;
    to.user_id = user_id;
    to.team_id = team_id;
    to.channel_id = channel_id;
    return to;
}

[[nodiscard]] inline Broadcast to_channel(const QString& channel_id)
{
    Broadcast to;
    to.channel_id = channel_id;
    return to;
}

} // namespace opsdeck::localroom
