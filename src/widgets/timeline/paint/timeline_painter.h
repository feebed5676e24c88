// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace opsdeck::widgets {

class TimelineScene;

/// What of the view itself shows in its picture.
struct TimelineLook {
    bool has_focus = false;
    QString lit_key; ///< the item a person was just led to
};

/// Paints the rows that touch `region` (the viewport's coordinates).
void paint_timeline(QPainter& painter, TimelineScene& scene, const QRect& region, const TimelineLook& look);

} // namespace opsdeck::widgets
