// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "core/ids.h"

#include <QJsonObject>

namespace opsdeck::mattermost {

struct MemberAddedEvent {
    core::RoomId room;
    core::UserId user;
    core::TeamId team;
    bool operator==(const MemberAddedEvent&) const = default;
};

struct MemberRemovedEvent {
    core::RoomId room;
    core::UserId user; ///< empty: it is oneself who was removed
    core::UserId removed_by;
    bool operator==(const MemberRemovedEvent&) const = default;
};

/// One's own membership changed: counters, notifications, roles.
struct MembershipUpdatedEvent {
    core::RoomMember member;
    bool operator==(const MembershipUpdatedEvent&) const = default;
};

/// One was added to a team (comes twice), or left it, or its data changed: ask for the teams.
struct TeamsChangedEvent {
    core::TeamId team;
    core::UserId user;
    bool operator==(const TeamsChangedEvent&) const = default;
};

} // namespace opsdeck::mattermost
