// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/rooms/room_list_model.h"

#include <QWidget>

class QLabel;

namespace opsdeck::widgets {

class IconButton;
class StateChip;
class TextLabel;
class Theme;

/// Above a timeline: which room this is, what it is about, and what can be done with it.
class RoomHeader final : public QWidget {
    Q_OBJECT

public:
    explicit RoomHeader(const Theme& theme, QWidget* parent = nullptr);

    void show_room(const opsflow::RoomListEntry& room);
    void set_side_open(bool open);
    void set_narrow(bool narrow);

Q_SIGNALS:
    void find_wanted();
    void palette_wanted();
    void side_toggled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QString m_kind;
    QLabel* m_icon;
    TextLabel* m_name;
    TextLabel* m_topic;
    StateChip* m_archived;
    IconButton* m_find;
    IconButton* m_palette;
    IconButton* m_side;
};

} // namespace opsdeck::widgets
