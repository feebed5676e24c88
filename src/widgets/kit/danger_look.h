// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_state.h"
#include "widgets/theme/roles.h"

#include <QString>

namespace opsdeck::widgets {

/// What something does to the world as shape, colour and word; the same in the palette, the composer and where one is
/// asked.
struct DangerLook {
    QString icon;
    Role ink = Role::neutral;
    Role ground = Role::neutral_soft;
    QString word;     ///< "reads", "changes", "destroys"
    QString sentence; ///< "Changes something"
};

[[nodiscard]] DangerLook look_of(core::Danger danger);

} // namespace opsdeck::widgets
