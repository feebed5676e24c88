// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/rooms/room_list_model.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace opsdeck::widgets {

class EmptyState;
class IconButton;
class RoomFilter;
class TextLabel;
class Theme;

/// The list of rooms with a filter above. Moving in it opens nothing; Enter and a click do. UI thread; the model
/// outlives it.
class RoomListPanel final : public QWidget {
    Q_OBJECT

public:
    RoomListPanel(opsflow::RoomListModel& rooms, const Theme& theme, QWidget* parent = nullptr);

    /// Above the list: "Operations", "chat.example.org".
    void set_place(const QString& team, const QString& server);
    void set_open(const core::RoomId& room);
    void focus_list();
    void set_unread_only(bool only);
    [[nodiscard]] bool is_unread_only() const;
    /// The room above or below the open one in the list as it is shown; with `unread` the next that has something new.
    /// Empty when there is none.
    [[nodiscard]] core::RoomId neighbour(int step, bool unread) const;

Q_SIGNALS:
    void open_room(const opsdeck::core::RoomId& room);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    void select_open();
    void open_current();
    void show_emptiness();

    opsflow::RoomListModel& m_rooms;
    const Theme& m_theme;
    RoomFilter* m_filter;
    TextLabel* m_team;
    TextLabel* m_server;
    QLineEdit* m_search;
    IconButton* m_unread;
    QListView* m_list;
    EmptyState* m_empty;
    core::RoomId m_open;
};

} // namespace opsdeck::widgets
