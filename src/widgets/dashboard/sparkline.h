// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/tile_live.h"
#include "widgets/theme/roles.h"

class QPainter;
class QRectF;

namespace opsdeck::widgets {

class Theme;

/// How a number went, without axes: a line with a soft ground and a point at its end. Nothing for fewer than two
/// samples.
void paint_sparkline(QPainter& painter, const Theme& theme, const std::deque<opsflow::TileLive::Sample>& history,
                     const QRectF& area, Role ink);

} // namespace opsdeck::widgets
