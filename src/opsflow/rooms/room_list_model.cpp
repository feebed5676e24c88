// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/rooms/room_list_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace opsdeck::opsflow {
namespace {

bool is_direct(const RoomListEntry& entry)
{
    return entry.type == core::RoomType::direct || entry.type == core::RoomType::group;
}

/// Fixed and told in the documentation, because a list that reorders itself in silence is not trusted.
auto order_of(const RoomListEntry& entry)
{
    const bool speaks = entry.unread > 0 && !entry.is_muted;
    return std::make_tuple(is_direct(entry), entry.is_archived, entry.is_muted, entry.mentions == 0, !speaks);
}

bool stands_before(const RoomListEntry& a, const RoomListEntry& b)
{
    if (order_of(a) != order_of(b))
        return order_of(a) < order_of(b);
    const int by_name = QString::localeAwareCompare(a.name, b.name);
    return by_name != 0 ? by_name < 0 : a.room < b.room;
}

QString spoken(const RoomListEntry& entry)
{
    QStringList parts{entry.name};
    if (entry.mentions > 0)
        parts << QCoreApplication::translate("Rooms", "%n mention(s)", nullptr, entry.mentions);
    if (entry.unread > 0)
        parts << QCoreApplication::translate("Rooms", "%n new post(s)", nullptr, entry.unread);
    if (entry.is_muted)
        parts << QCoreApplication::translate("Rooms", "muted");
    if (entry.has_draft)
        parts << QCoreApplication::translate("Rooms", "has a draft");
    if (entry.running > 0)
        parts << QCoreApplication::translate("Rooms", "%n run(s) under way", nullptr, entry.running);
    return parts.join(QStringLiteral(", "));
}

} // namespace

int RoomListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RoomListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount())
        return {};
    const RoomListEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(shown);
    case room_role:
        return shown.room.value();
    case unread_role:
        return shown.unread;
    case mentions_role:
        return shown.mentions;
    case muted_role:
        return shown.is_muted;
    case type_role:
        return static_cast<int>(shown.type);
    case draft_role:
        return shown.has_draft;
    case running_role:
        return shown.running;
    default:
        return {};
    }
}

int RoomListModel::row_of(const core::RoomId& room) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&room](const RoomListEntry& entry) { return entry.room == room; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int RoomListModel::total_unread() const
{
    int total = 0;
    for (const RoomListEntry& entry : m_entries)
        total += entry.is_muted ? 0 : entry.unread;
    return total;
}

int RoomListModel::total_mentions() const
{
    int total = 0;
    for (const RoomListEntry& entry : m_entries)
        total += entry.mentions;
    return total;
}

void RoomListModel::set_entries(std::vector<RoomListEntry> entries)
{
    std::sort(entries.begin(), entries.end(), stands_before);
    const auto has = [&entries](const core::RoomId& room) {
        return std::any_of(entries.begin(), entries.end(), [&](const RoomListEntry& e) { return e.room == room; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (has(entry(row).room))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(entries.size()); ++row) {
        const auto at = static_cast<size_t>(row);
        const int from = row_of(entries[at].room);
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_entries.insert(m_entries.begin() + row, entries[at]);
            endInsertRows();
            continue;
        }
        if (from != row) { // rows above are in place, so it can only move up
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_entries.begin() + row, m_entries.begin() + from, m_entries.begin() + from + 1);
            endMoveRows();
        }
        if (!(m_entries[at] == entries[at])) {
            m_entries[at] = entries[at];
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

} // namespace opsdeck::opsflow
