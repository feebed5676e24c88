// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "core/chat/team.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace opsdeck::opsflow {

/// The team a person means: by name, display name or id; without a wish the one used last, else the first.
/// not_found names the teams there are.
[[nodiscard]] core::Result<core::Team> choose_team(const std::vector<core::Team>& teams, const QString& wish,
                                                   const core::TeamId& used_last);

/// The room a person means: by name (with or without "~"), display name or id; without a wish the one used last, else
/// town-square, else the first open one. not_found names near ones.
[[nodiscard]] core::Result<core::Room> choose_room(const std::vector<core::Room>& rooms, const QString& wish,
                                                   const core::RoomId& used_last);

} // namespace opsdeck::opsflow
