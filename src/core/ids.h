// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strong_id.h"

namespace opsdeck::core {

using UserId = StrongId<struct UserIdTag>;             ///< 26 characters, given by the server
using TeamId = StrongId<struct TeamIdTag>;             ///< 26 characters, given by the server
using RoomId = StrongId<struct RoomIdTag>;             ///< the server's channel id, 26 characters
using PostId = StrongId<struct PostIdTag>;             ///< 26 characters, given by the server
using PendingPostId = StrongId<struct PendingPostTag>; ///< made by us: "<user id>:<uuid>", unguessable
using FileId = StrongId<struct FileIdTag>;             ///< 26 characters, given by the server
using RunId = StrongId<struct RunIdTag>;               ///< a ULID of ours: 26 characters, sorts by time
using AutomationId = StrongId<struct AutomationIdTag>; ///< dotted and stable: "app.restart"
using PackId = StrongId<struct PackIdTag>;             ///< the `id` of a pack.yaml

} // namespace opsdeck::core
