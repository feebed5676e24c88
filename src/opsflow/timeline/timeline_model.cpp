// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/timeline/timeline_model.h"

#include <QSet>

#include <algorithm>

namespace opsdeck::opsflow {

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount())
        return {};
    const TimelineItem& shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown.accessible_text();
    case key_role:
        return shown.key;
    case kind_role:
        return static_cast<int>(shown.kind);
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(key_role, "key");
    names.insert(kind_role, "kind");
    return names;
}

int TimelineModel::row_of(const QString& key) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&key](const TimelineItem& item) { return item.key == key; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

void TimelineModel::remove_missing(const std::vector<TimelineItem>& items)
{
    QSet<QString> kept;
    for (const TimelineItem& item : items)
        kept.insert(item.key);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (kept.contains(item(row).key))
            continue;
        int first = row;
        while (first > 0 && !kept.contains(item(first - 1).key))
            --first;
        beginRemoveRows({}, first, row);
        m_items.erase(m_items.begin() + first, m_items.begin() + row + 1);
        endRemoveRows();
        row = first;
    }
}

bool TimelineModel::keeps_order(const std::vector<TimelineItem>& items) const
{
    size_t next = 0;
    for (const TimelineItem& old : m_items) {
        while (next < items.size() && items[next].key != old.key)
            ++next;
        if (next == items.size())
            return false;
        ++next;
    }
    return true;
}

void TimelineModel::set_items(core::RoomId room, std::vector<TimelineItem> items, bool at_start, bool at_end)
{
    const bool has_other_ends = at_start != m_at_start || at_end != m_at_end;
    m_at_start = at_start;
    m_at_end = at_end;
    if (room == m_room)
        remove_missing(items);
    if (room != m_room || !keeps_order(items)) {
        beginResetModel();
        m_room = std::move(room);
        m_items = std::move(items);
        endResetModel();
        return;
    }
    // What is left of the old rows stands in the same order among the new ones.
    for (size_t row = 0; row < items.size(); ++row) {
        if (row < m_items.size() && m_items[row].key == items[row].key) {
            if (m_items[row].revision == items[row].revision)
                continue;
            m_items[row] = std::move(items[row]);
            const QModelIndex changed = index(static_cast<int>(row));
            Q_EMIT dataChanged(changed, changed);
            continue;
        }
        size_t last = row;
        const QString& next_kept = row < m_items.size() ? m_items[row].key : QString();
        while (last < items.size() && (row >= m_items.size() || items[last].key != next_kept))
            ++last;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(last) - 1);
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(row),
                       std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(row)),
                       std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(last)));
        endInsertRows();
        row = last - 1;
    }
    if (has_other_ends)
        Q_EMIT ends_changed();
}

} // namespace opsdeck::opsflow
