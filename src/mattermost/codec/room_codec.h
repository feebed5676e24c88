// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "core/result.h"
#include "mattermost/model/room_counters.h"

#include <QJsonObject>

namespace opsdeck::mattermost {

[[nodiscard]] core::Result<core::Room> decode_room(const QJsonObject& json);
[[nodiscard]] core::Result<core::RoomMember> decode_room_member(const QJsonObject& json);
[[nodiscard]] core::Result<RoomStats> decode_room_stats(const QJsonObject& json);
[[nodiscard]] core::Result<RoomUnread> decode_room_unread(const QJsonObject& json);
/// Of the answer of a view.
[[nodiscard]] core::Result<ViewedTimes> decode_viewed_times(const QJsonObject& json);
/// "O", "P", "D", "G"
[[nodiscard]] core::Result<core::RoomType> room_type_from_wire(const QString& letter);
[[nodiscard]] QString to_wire(core::RoomType type);

} // namespace opsdeck::mattermost
