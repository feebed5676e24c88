// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/visited_rooms.h"

namespace opsdeck::widgets {

void VisitedRooms::visit(const core::RoomId& room)
{
    if (!m_rooms.empty() && m_rooms[m_at] == room)
        return;
    if (!m_rooms.empty())
        m_rooms.resize(m_at + 1);
    m_rooms.push_back(room);
    if (m_rooms.size() > most)
        m_rooms.erase(m_rooms.begin());
    m_at = m_rooms.size() - 1;
}

core::RoomId VisitedRooms::back()
{
    if (m_at == 0 || m_rooms.empty())
        return {};
    return m_rooms[--m_at];
}

core::RoomId VisitedRooms::forward()
{
    if (m_at + 1 >= m_rooms.size())
        return {};
    return m_rooms[++m_at];
}

core::RoomId VisitedRooms::last_other() const
{
    if (m_rooms.empty())
        return {};
    for (size_t i = m_at; i-- > 0;) {
        if (m_rooms[i] != m_rooms[m_at])
            return m_rooms[i];
    }
    return {};
}

} // namespace opsdeck::widgets
