// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/paint/timeline_painter.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/paint/item_painter.h"
#include "widgets/timeline/paint/row_tools.h"
#include "widgets/timeline/timeline_scene.h"

#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr qreal hover_strength = 0.4; ///< a whole row is a large surface: the colour of a button would be loud

void paint_ground(QPainter& painter, TimelineScene& scene, const Placement::Placed& placed, const TimelineLook& look)
{
    const Theme& theme = scene.theme();
    const QRect rect(0, placed.top, scene.context().width, placed.height);
    if (scene.model().item(placed.row).key == look.lit_key) {
        painter.fillRect(rect, theme.color(Role::accent_soft));
    } else if (placed.row == scene.hovered_row && scene.can_be_current(placed.row)) {
        QColor ground = theme.color(Role::hover);
        ground.setAlphaF(hover_strength);
        painter.fillRect(rect, ground);
    }
}

} // namespace

void paint_timeline(QPainter& painter, TimelineScene& scene, const QRect& region, const TimelineLook& look)
{
    const Theme& theme = scene.theme();
    painter.fillRect(region, theme.color(Role::surface));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(scene.context().is_mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const auto row_of = [&scene](const QString& key) { return scene.row_of(key); };
    const auto [first_selected, last_selected] = scene.selection().rows(row_of);
    const int current = scene.current_row();
    const bool shows_ring = look.has_focus && scene.shows_focus;
    for (const Placement::Placed& placed : scene.placement().visible()) {
        if (placed.top > region.bottom() || placed.top + placed.height <= region.top())
            continue;
        paint_ground(painter, scene, placed, look);
        const auto item = scene.layout(placed.row);
        ItemState state;
        state.now = scene.now();
        if (placed.row == scene.hovered_row) {
            state.hovered_spot = scene.hovered_spot;
            state.pressed_spot = scene.pressed_spot;
        }
        if (placed.row == current && shows_ring)
            state.focused_spot = scene.current().spot;
        if (first_selected >= 0 && placed.row >= first_selected && placed.row <= last_selected)
            std::tie(state.selected_from, state.selected_to) =
                scene.selection().letters(placed.row, static_cast<int>(item->text.size()), row_of);
        painter.save();
        painter.translate(0, placed.top);
        paint_item(painter, theme, *item, state);
        painter.restore();
        if (placed.row == current && shows_ring && scene.current().spot < 0) {
            const int inset = theme.space(Space::tight);
            paint_focus(painter, theme, QRectF(inset, placed.top, item->width - 2 * inset, placed.height),
                        theme.scaled(6));
        }
    }
    if (scene.hovered_row >= 0 && scene.hovered_row < scene.model().rowCount()) {
        paint_row_tools(painter, theme, scene.tools(scene.hovered_row), scene.hovered_tool, scene.pressed_tool);
    }
}

} // namespace opsdeck::widgets
