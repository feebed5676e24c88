// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/dashboard_sources.h"
#include "widgets/kit/icon_button.h"

namespace opsdeck::widgets {

/// A line on a button: its shape says what it may do before it is clicked; production looks different; a line that
/// nobody has automated says so. While a click is on its way it says "asked" and cannot be clicked again.
void dress_action(IconButton& button, const core::TileAction& action, const opsflow::LineSight& sight, bool is_asked);

} // namespace opsdeck::widgets
