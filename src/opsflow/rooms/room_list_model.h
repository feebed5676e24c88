// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"

#include <QAbstractListModel>

#include <vector>

namespace opsdeck::opsflow {

/// A line of the room list.
struct RoomListEntry {
    core::RoomId room;
    core::RoomType type = core::RoomType::open;
    QString name;    ///< for people: the display name, or "@li" for a direct room
    QString address; ///< "ops-incidents"
    QString header;
    int unread = 0; ///< root posts not seen
    int mentions = 0;
    bool is_muted = false;
    bool is_archived = false;
    bool has_draft = false;
    int running = 0; ///< runs under way there, of this profile
    core::Timestamp last_post_at;
    bool operator==(const RoomListEntry&) const = default;
};

/// The rooms of the account, in a fixed order: mentions, unread, then by name; muted ones behind, direct rooms after
/// the team's. UI thread only.
class RoomListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        room_role = Qt::UserRole + 1,
        unread_role,
        mentions_role,
        muted_role,
        type_role,
        draft_role,
        running_role
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole is the name; Qt::AccessibleTextRole says name, unread and mentions in words.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const RoomListEntry& entry(int row) const { return m_entries[static_cast<size_t>(row)]; }
    [[nodiscard]] int row_of(const core::RoomId& room) const; ///< -1 when it is not there
    [[nodiscard]] int total_unread() const;
    [[nodiscard]] int total_mentions() const;
    /// Sorts them and tells what was inserted, removed, moved and changed one by one.
    void set_entries(std::vector<RoomListEntry> entries);

private:
    std::vector<RoomListEntry> m_entries;
};

} // namespace opsdeck::opsflow
