// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/level_look.h"

namespace opsdeck::widgets {

LevelLook look_of(core::TileLevel level)
{
    switch (level) {
    case core::TileLevel::good:
        return {QStringLiteral("done"), Role::success, Role::success_soft};
    case core::TileLevel::warning:
        return {QStringLiteral("warning"), Role::warning, Role::warning_soft};
    case core::TileLevel::bad:
        return {QStringLiteral("failed"), Role::danger, Role::danger_soft};
    case core::TileLevel::maintenance:
        return {QStringLiteral("maintenance"), Role::info, Role::info_soft};
    case core::TileLevel::unknown:
        return {QStringLiteral("unknown"), Role::neutral, Role::neutral_soft};
    case core::TileLevel::none:
        break;
    }
    return {QStringLiteral("minus"), Role::neutral, Role::neutral_soft};
}

} // namespace opsdeck::widgets
