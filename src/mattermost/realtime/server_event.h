// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "mattermost/realtime/events/member_events.h"
#include "mattermost/realtime/events/people_events.h"
#include "mattermost/realtime/events/post_events.h"
#include "mattermost/realtime/events/reaction_events.h"
#include "mattermost/realtime/events/reading_events.h"
#include "mattermost/realtime/events/room_events.h"
#include "mattermost/realtime/events/server_events.h"

#include <QMetaType>

#include <variant>

namespace opsdeck::mattermost {

using EventPayload =
    std::variant<UnknownEvent, HelloEvent, PostedEvent, PostEditedEvent, PostDeletedEvent, EphemeralMessageEvent,
                 ReactionAddedEvent, ReactionRemovedEvent, RoomCreatedEvent, RoomUpdatedEvent, RoomArchivedEvent,
                 RoomRestoredEvent, RoomConvertedEvent, DirectRoomAddedEvent, MemberAddedEvent, MemberRemovedEvent,
                 MembershipUpdatedEvent, TeamsChangedEvent, RoomsViewedEvent, PostUnreadEvent, ThreadChangedEvent,
                 TypingEvent, StatusChangedEvent, UserUpdatedEvent, PreferencesChangedEvent,
                 RightsOrConfigChangedEvent>;

/// One thing that happened on the server. Order of arrival is not order of time, and duplicates are normal: apply a
/// post only if its updated_at is newer, sort by (created_at, id).
struct ServerEvent {
    EventPayload payload;
    core::RoomId room; ///< to whom it was told; empty if not to a room
    core::TeamId team;
    core::UserId user;
    qint64 seq = -1; ///< number within the connection, from 0

    bool operator==(const ServerEvent&) const = default;
};

} // namespace opsdeck::mattermost

Q_DECLARE_METATYPE(opsdeck::mattermost::ServerEvent)
