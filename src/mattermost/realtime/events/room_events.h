// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "core/ids.h"

namespace opsdeck::mattermost {

/// Comes to the creator only; others learn by MemberAddedEvent or by asking.
struct RoomCreatedEvent {
    core::RoomId room;
    core::TeamId team;
    bool operator==(const RoomCreatedEvent&) const = default;
};

struct RoomUpdatedEvent {
    core::Room room;
    bool operator==(const RoomUpdatedEvent&) const = default;
};

/// Archived.
struct RoomArchivedEvent {
    core::RoomId room;
    core::Timestamp at;
    bool operator==(const RoomArchivedEvent&) const = default;
};

struct RoomRestoredEvent {
    core::RoomId room;
    bool operator==(const RoomRestoredEvent&) const = default;
};

/// Public became private or the other way round: ask for the room.
struct RoomConvertedEvent {
    core::RoomId room;
    bool operator==(const RoomConvertedEvent&) const = default;
};

/// A direct or group room that one is in has appeared: ask for the room.
struct DirectRoomAddedEvent {
    core::RoomId room;
    bool operator==(const DirectRoomAddedEvent&) const = default;
};

} // namespace opsdeck::mattermost
