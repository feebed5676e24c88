// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"
#include "widgets/timeline/layout/item_layout.h"

class QPainter;

namespace opsdeck::widgets {

class Theme;

/// The few buttons at the upper right corner of the row the mouse is on: react, reply, everything else. A short cut for
/// hands on the mouse; keys and the context menu can do the same.
struct RowTools {
    QRect ground;
    std::vector<ButtonPiece> buttons;
    std::vector<Spot> spots; ///< one a button
};

/// Empty for items nobody can answer. `row` in the viewport's coordinates; so is the answer.
[[nodiscard]] RowTools row_tools(const Theme& theme, const opsflow::TimelineItem& item, QRect row, bool is_mirrored);
[[nodiscard]] int tool_at(const RowTools& tools, QPoint at);
void paint_row_tools(QPainter& painter, const Theme& theme, const RowTools& tools, int hovered, int pressed);

} // namespace opsdeck::widgets
