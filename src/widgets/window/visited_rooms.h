// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <vector>

namespace opsdeck::widgets {

/// The rooms that were open, for back and forward as in a browser, and for the last two. A value.
class VisitedRooms final {
public:
    /// A room was opened by a person; what lay ahead is forgotten.
    void visit(const core::RoomId& room);
    /// Empty when there is none; otherwise it is where we are now.
    [[nodiscard]] core::RoomId back();
    [[nodiscard]] core::RoomId forward();
    /// The room before this one; empty when there was none.
    [[nodiscard]] core::RoomId last_other() const;

private:
    static constexpr size_t most = 100;
    std::vector<core::RoomId> m_rooms;
    size_t m_at = 0;
};

} // namespace opsdeck::widgets
