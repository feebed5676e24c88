// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/request.h"
#include "localroom/rooms/channel_store.h"

namespace opsdeck::localroom {

/// What several channel routes ask first. The channel of the path: 404 if unknown, 403 if the caller may not know it.
[[nodiscard]] ApiResult<ChannelRow> visible_channel(Context& context, const Request& request);
/// The same, but the caller must be a member (or manage the system).
[[nodiscard]] ApiResult<ChannelRow> joined_channel(Context& context, const Request& request);

/// "manage_public_channel_members" or "manage_private_channel_members", by the channel's type.
[[nodiscard]] QString permission_for(const ChannelRow& channel, const QString& what);

/// Tells everybody in the channel what it is now.
void publish_channel_updated(Context& context, const ChannelRow& channel);

} // namespace opsdeck::localroom
