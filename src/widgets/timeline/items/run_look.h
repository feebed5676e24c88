// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"
#include "widgets/theme/roles.h"

#include <QString>

namespace opsdeck::widgets {

/// A run's state as shape, colour and word; never one of them alone.
struct RunLook {
    QString icon;
    Role ink = Role::neutral;
    Role ground = Role::neutral_soft;
    QString word;
};

[[nodiscard]] RunLook look_of(const opsflow::RunCard& run);
/// Its clock goes: it has begun and has not ended.
[[nodiscard]] bool is_ticking(const opsflow::RunCard& run);

} // namespace opsdeck::widgets
