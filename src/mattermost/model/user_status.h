// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QString>

namespace opsdeck::mattermost {

enum class Presence { online, away, dnd, offline };

/// Presence of a person. Others' changes are not pushed: ask.
struct UserStatus {
    core::UserId user;
    Presence presence = Presence::offline;
    bool is_manual = false;
    core::Timestamp last_activity_at;
    core::Timestamp dnd_until; ///< on the wire in seconds, unlike everything else

    bool operator==(const UserStatus&) const = default;
};

[[nodiscard]] QString to_text(Presence presence);

} // namespace opsdeck::mattermost
