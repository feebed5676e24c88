// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/dashboard.h"
#include "widgets/theme/roles.h"

#include <QString>

namespace opsdeck::widgets {

/// A level as colour and shape; the word comes from the value.
struct LevelLook {
    QString icon;
    Role ink = Role::neutral;
    Role ground = Role::neutral_soft;
};

[[nodiscard]] LevelLook look_of(core::TileLevel level);

} // namespace opsdeck::widgets
