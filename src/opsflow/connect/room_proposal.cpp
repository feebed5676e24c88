// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/connect/room_proposal.h"

#include <QRegularExpression>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

/// Words that stand in the names of rooms where things are operated.
bool sounds_like_operations(const core::Room& room)
{
    static const QRegularExpression words(
        QStringLiteral("(^|[^a-z])(inc|incident|incidents|ops|oncall|on-call|war|warroom|outage|deploy|deploys|"
                       "deployment|release|releases|alert|alerts|sre|noc|monitoring|infra|production|störung|betrieb)"
                       "([^a-z]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(room.name).hasMatch() || words.match(room.display_name).hasMatch();
}

} // namespace

std::vector<ConnectRoom> proposed_rooms(const std::vector<core::Room>& rooms)
{
    std::vector<ConnectRoom> offered;
    for (const core::Room& room : rooms) {
        if (room.is_archived() || room.type == core::RoomType::direct || room.type == core::RoomType::group)
            continue;
        offered.push_back({room.id, room.display_name.isEmpty() ? room.name : room.display_name, room.type,
                           room.last_post_at, sounds_like_operations(room)});
    }
    std::stable_sort(offered.begin(), offered.end(), [](const ConnectRoom& one, const ConnectRoom& other) {
        if (one.is_proposed != other.is_proposed)
            return one.is_proposed;
        return one.last_post_at > other.last_post_at;
    });
    return offered;
}

} // namespace opsdeck::opsflow
