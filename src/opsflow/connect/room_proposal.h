// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/connect/connect_desk.h"

namespace opsdeck::opsflow {

/// The rooms that can be chosen among `rooms`, those where runs seem to belong first, then the busiest. Conversations
/// of two and archived rooms are left out.
[[nodiscard]] std::vector<ConnectRoom> proposed_rooms(const std::vector<core::Room>& rooms);

} // namespace opsdeck::opsflow
