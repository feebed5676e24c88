// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"
#include "widgets/timeline/layout/item_layout.h"
#include "widgets/timeline/layout/layout_context.h"

namespace opsdeck::widgets {

/// Measures one item; the same item in the same context always gives the same layout.
[[nodiscard]] ItemLayout build_item(const LayoutContext& context, const opsflow::TimelineItem& item);

/// How high it will be, roughly, from the length of its text: what stands in for items that were never seen.
[[nodiscard]] int estimated_height(const Theme& theme, int width, const opsflow::TimelineItem& item);

} // namespace opsdeck::widgets
