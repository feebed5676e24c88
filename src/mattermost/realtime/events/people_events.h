// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/user.h"
#include "mattermost/model/preference.h"
#include "mattermost/model/user_status.h"

#include <vector>

namespace opsdeck::mattermost {

struct TypingEvent {
    core::RoomId room;
    core::UserId user;
    core::PostId root; ///< typing in that thread; empty for the room
    bool operator==(const TypingEvent&) const = default;
};

/// One's own presence only; other people's is not pushed.
struct StatusChangedEvent {
    core::UserId user;
    Presence presence = Presence::offline;
    bool operator==(const StatusChangedEvent&) const = default;
};

/// Others get a reduced object: empty fields may mean "not told".
struct UserUpdatedEvent {
    core::User user;
    bool operator==(const UserUpdatedEvent&) const = default;
};

struct PreferencesChangedEvent {
    std::vector<Preference> preferences;
    bool deleted = false;
    bool operator==(const PreferencesChangedEvent&) const = default;
};

} // namespace opsdeck::mattermost
