// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timeline_scene.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QMouseEvent;
class QWidget;

namespace opsdeck::widgets {

class TimelineCommands;

/// The mouse on a timeline: pressing, marking text over posts, hovering.
class TimelineMouse final : public QObject {
    Q_OBJECT

public:
    TimelineMouse(TimelineScene& scene, TimelineCommands& commands, QWidget& viewport);

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void double_click(const QMouseEvent& event);
    void leave();
    /// Rows have moved under a mouse that stands still.
    void look_again();
    /// Pressed there is a button, and nothing else shall begin.
    [[nodiscard]] bool is_marking() const { return m_is_marking; }

private:
    void hover(QPoint at);
    void mark_to(QPoint at);
    void mark_around(const TimelineScene::Hit& hit, bool is_whole_text);
    void show_tip(QPoint global);
    void scroll_on();

    TimelineScene& m_scene;
    TimelineCommands& m_commands;
    QWidget& m_viewport;
    QPoint m_last;
    QPoint m_pressed_at;
    int m_pressed_row = -1;
    bool m_is_marking = false;
    QElapsedTimer m_since_double;
    QTimer m_scroll;
};

} // namespace opsdeck::widgets
