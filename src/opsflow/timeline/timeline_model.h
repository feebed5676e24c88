// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"

#include <QAbstractListModel>

#include <vector>

namespace opsdeck::opsflow {

/// The items of one room in the order they are read, oldest first: a window of at most about a thousand posts that
/// moves over the room's history. UI thread only. Whoever fills it is a TimelineSource.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { key_role = Qt::UserRole + 1, kind_role };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole is accessible_text().
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const TimelineItem& item(int row) const { return m_items[static_cast<size_t>(row)]; }
    [[nodiscard]] int row_of(const QString& key) const; ///< -1 when it is not there
    [[nodiscard]] const core::RoomId& room() const { return m_room; }
    /// Nothing older / newer exists than what is in the window.
    [[nodiscard]] bool is_at_start() const { return m_at_start; }
    [[nodiscard]] bool is_at_end() const { return m_at_end; }

    /// Replaces the content: rows that keep their key stay the same rows (inserted, removed and changed ones are told
    /// one by one, so that a view keeps its place); another room is a reset.
    void set_items(core::RoomId room, std::vector<TimelineItem> items, bool at_start, bool at_end);

Q_SIGNALS:
    /// The view has come near an end of the window and wants more. Sent by the view, heard by the source.
    void older_wanted();
    void newer_wanted();
    /// is_at_start() or is_at_end() is another one; the rows are already told. Not sent after a reset.
    void ends_changed();

private:
    void remove_missing(const std::vector<TimelineItem>& items);
    /// The rows that are here stand in the same order in `items`.
    [[nodiscard]] bool keeps_order(const std::vector<TimelineItem>& items) const;

    core::RoomId m_room;
    std::vector<TimelineItem> m_items;
    bool m_at_start = false;
    bool m_at_end = true;
};

} // namespace opsdeck::opsflow
