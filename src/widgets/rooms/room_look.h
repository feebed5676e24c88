// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"

#include <QString>

namespace opsdeck::widgets {

/// The drawing that stands for a kind of room, in the list and above the timeline.
[[nodiscard]] QString icon_of(core::RoomType type);

} // namespace opsdeck::widgets
