// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/reaction.h"
#include "mattermost/call.h"

#include <QHash>

#include <vector>

namespace opsdeck::mattermost::api {

[[nodiscard]] Call<core::Reaction> add_reaction(const core::PostId& post, const core::UserId& me, const QString& emoji);
[[nodiscard]] Call<void> remove_reaction(const core::PostId& post, const core::UserId& me, const QString& emoji);
[[nodiscard]] Call<std::vector<core::Reaction>> reactions(const core::PostId& post);

} // namespace opsdeck::mattermost::api
