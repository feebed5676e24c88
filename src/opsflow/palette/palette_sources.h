// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/user.h"
#include "core/run/run.h"
#include "opsflow/gaps/gap.h"
#include "opsflow/palette/palette_entry.h"
#include "opsflow/rooms/room_list_model.h"

#include <vector>

namespace opsdeck::opsflow {

/// What the parts of a console look like in a palette. All pure.

/// One entry for each automation and verb; its forms, title and id are its names.
[[nodiscard]] std::vector<PaletteEntry> automation_entries(const core::Definitions& definitions);
[[nodiscard]] std::vector<PaletteEntry> room_entries(const std::vector<RoomListEntry>& rooms);
/// Without those who left and without `me`.
[[nodiscard]] std::vector<PaletteEntry> person_entries(const std::vector<core::User>& people, const core::UserId& me);
/// What is running, and the newest run of every other line. `runs` in any order.
[[nodiscard]] std::vector<PaletteEntry> run_entries(const std::vector<core::Run>& runs);
[[nodiscard]] std::vector<PaletteEntry> gap_entries(const std::vector<Gap>& gaps);
/// What the prefixes are for, for the help scope.
[[nodiscard]] std::vector<PaletteEntry> prefix_entries();
/// A command of the window itself. `keys` is shown, so that people learn it.
[[nodiscard]] PaletteEntry action_entry(const QString& id, const QString& title, const QStringList& keywords = {},
                                        const QString& keys = {});
[[nodiscard]] PaletteEntry server_command_entry(const QString& trigger, const QString& description);
/// A post that the search found; `room_name` and `author` for people.
[[nodiscard]] PaletteEntry post_entry(const core::PostId& post, const core::RoomId& room, const QString& text,
                                      const QString& room_name, const QString& author, core::Timestamp at);

[[nodiscard]] QString server_command_key(const QString& trigger);
[[nodiscard]] QString automation_key(const core::AutomationId& id, core::Verb verb = core::Verb::run);

} // namespace opsdeck::opsflow
