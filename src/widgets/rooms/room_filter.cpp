// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rooms/room_filter.h"

#include "opsflow/rooms/room_list_model.h"

namespace opsdeck::widgets {

using Model = opsflow::RoomListModel;

void RoomFilter::set_text(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void RoomFilter::set_unread_only(bool only)
{
    m_unread_only = only;
    invalidateFilter();
}

void RoomFilter::set_open(const QString& room)
{
    m_open = room;
    if (m_unread_only)
        invalidateFilter();
}

bool RoomFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_text.isEmpty() && !index.data(Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive))
        return false;
    if (!m_unread_only || index.data(Model::room_role).toString() == m_open)
        return true;
    const bool is_unread = index.data(Model::unread_role).toInt() > 0 && !index.data(Model::muted_role).toBool();
    return is_unread || index.data(Model::mentions_role).toInt() > 0;
}

} // namespace opsdeck::widgets
