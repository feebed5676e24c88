// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace opsdeck::app {

/// Where a person was in a room. Without a post: at the newest.
struct ScrollPlace {
    core::RoomId room;
    core::PostId post; ///< the one at the top of what is seen
    int offset = 0;    ///< pixels of it that are above the edge
    bool operator==(const ScrollPlace&) const = default;
};

/// What a window looked like, as far as it is to look the same after the next start. A value that was never kept is
/// empty.
struct WindowState {
    QByteArray geometry;                 ///< of QWidget::saveGeometry()
    QMap<QString, QList<int>> splitters; ///< sizes in pixels, by the splitter's name
    QMap<QString, bool> panes;           ///< shown or not, by the pane's name
    QString page;                        ///< of the rail: "rooms", "runs", "dashboard", ...
    QString page_detail;                 ///< what the page shows: a dashboard's name, for instance
    QString server;                      ///< the last one, by the name that the profile knows it by
    core::RoomId room;                   ///< the last one
    QList<ScrollPlace> places;           ///< newest first, one a room
    bool is_wall = false;                ///< wall mode
    std::optional<bool> is_dark;         ///< what the desktop wanted last time, for the first frame
    bool operator==(const WindowState&) const = default;

    [[nodiscard]] ScrollPlace place_in(const core::RoomId& room_id) const;
    /// Replaces the room's place; the oldest of many are forgotten.
    void set_place(const ScrollPlace& place);
};

/// As an INI file, and back. Whatever cannot be understood is left at its default; never fails.
[[nodiscard]] QByteArray to_ini(const WindowState& state);
[[nodiscard]] WindowState read_window_state(const QByteArray& ini);

} // namespace opsdeck::app
