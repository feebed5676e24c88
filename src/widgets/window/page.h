// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace opsdeck::widgets {

/// What stands in the middle of the window; the rail leads to each.
enum class Page { rooms, situation, dashboards, runs, gaps, settings };

} // namespace opsdeck::widgets
