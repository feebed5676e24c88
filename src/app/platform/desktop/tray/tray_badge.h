// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace opsdeck::app {

/// The colours of a badge. Not the theme's: a panel has colours of its own, and the badge stands on our icon.
struct BadgeColors {
    QColor ground = QColor(0x1b, 0x21, 0x28);
    QColor text = Qt::white;
    QColor urgent_ground = QColor(0xc0, 0x24, 0x2b);
    QColor urgent_text = Qt::white;
    QColor edge = Qt::white; ///< parts the badge from the icon, on light and dark panels
    bool operator==(const BadgeColors&) const = default;
};

/// The program's icon with a number in its corner, in every size that panels ask for. A round badge is a count, a
/// pointed one (a diamond) is urgent: told apart without colour. Nothing is added for 0; more than 99 is "99+", and
/// where a panel is too small for that, "9+".
[[nodiscard]] QIcon badged_icon(const QIcon& icon, int count, bool is_urgent, const BadgeColors& colors = {});

} // namespace opsdeck::app
