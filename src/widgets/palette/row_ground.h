// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace opsdeck::widgets {

class Theme;

/// What lies under a row of a list: the selected one as a ground and a bar at its beginning, the one under the pointer
/// as a fainter ground.
void paint_row_ground(QPainter& painter, const Theme& theme, const QRect& row, const QStyleOptionViewItem& option);

} // namespace opsdeck::widgets
