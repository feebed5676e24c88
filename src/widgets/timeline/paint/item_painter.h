// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "widgets/timeline/layout/item_layout.h"

class QPainter;

namespace opsdeck::widgets {

class Theme;

/// What of an item depends on the moment and not on its layout.
struct ItemState {
    int hovered_spot = -1;
    int pressed_spot = -1;
    int focused_spot = -1;
    int selected_from = 0; ///< letters of ItemLayout::text; nothing is selected when both are equal
    int selected_to = 0;
    core::Timestamp now;
};

/// Paints one item; the painter's origin is the item's top left corner.
void paint_item(QPainter& painter, const Theme& theme, const ItemLayout& layout, const ItemState& state);

void paint_button(QPainter& painter, const Theme& theme, const ButtonPiece& button, bool is_hovered, bool is_pressed);
/// The ring around what the keyboard is on.
void paint_focus(QPainter& painter, const Theme& theme, const QRectF& around, qreal radius);

/// "0:38", "1:02:03"
[[nodiscard]] QString running_time(core::Millis time);

} // namespace opsdeck::widgets
