// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "mattermost/call.h"
#include "mattermost/model/command.h"

#include <vector>

namespace opsdeck::mattermost::api {

[[nodiscard]] Call<std::vector<Command>> commands(const core::TeamId& team);
[[nodiscard]] Call<std::vector<CommandSuggestion>> complete_command(const core::TeamId& team, const core::RoomId& room,
                                                                    const QString& typed);
/// `line` begins with a slash. Text that reaches create_post instead is published as it is.
[[nodiscard]] Call<CommandAnswer> execute_command(const core::TeamId& team, const core::RoomId& room,
                                                  const QString& line, const core::PostId& root = {});
/// Presses a button or picks an entry of a menu (`selected` set) of an interactive post.
[[nodiscard]] Call<void> press_action(const core::PostId& post, const QString& action, const QString& selected = {});

} // namespace opsdeck::mattermost::api
