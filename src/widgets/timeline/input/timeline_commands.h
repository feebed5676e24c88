// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/item_action.h"

#include <QPoint>

namespace opsdeck::widgets {

/// What mouse and keys ask of the view.
class TimelineCommands {
public:
    virtual ~TimelineCommands() = default;
    virtual void perform(int row, const ItemAction& action) = 0;
    virtual void open_menu(int row, QPoint global) = 0;
    virtual void open_reactions(int row, QPoint global) = 0;
    virtual void scroll_by(int pixels) = 0;
    virtual void show_row(int row) = 0; ///< as little as it takes
    virtual void go_to_start() = 0;
    virtual void go_to_end() = 0;
    virtual void copy() = 0;
    /// The current item or spot is another one.
    virtual void tell_current() = 0;
    virtual void repaint_all() = 0;
};

} // namespace opsdeck::widgets
