// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace opsdeck::widgets {

class TimelineCommands;
class TimelineScene;

/// The keyboard of a timeline: everything the mouse can do, and no key of its own outside of it.
class TimelineKeys final {
public:
    TimelineKeys(TimelineScene& scene, TimelineCommands& commands);

    /// False: not for us.
    bool press(const QKeyEvent& event);
    /// Tab: to the next spot of the current item; false behind the last one.
    bool step_spot(int step);
    /// The focus came by the keyboard: something must be current.
    void ensure_current();
    /// R, E, U...: off for people who type where they do not look.
    void set_single_keys(bool are_on) { m_single_keys = are_on; }

private:
    bool press_move(int key);
    bool press_control(const QKeyEvent& event);
    bool press_letter(const QKeyEvent& event);
    bool escape();
    void move(int step);
    void page(int direction);
    void activate();
    void go_to(int row);

    TimelineScene& m_scene;
    TimelineCommands& m_commands;
    bool m_single_keys = true;
};

} // namespace opsdeck::widgets
