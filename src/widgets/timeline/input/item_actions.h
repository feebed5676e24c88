// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"
#include "widgets/timeline/layout/item_layout.h"

#include <vector>

namespace opsdeck::widgets {

/// One thing that can be done with an item, as menu entry and as key; empty label: a line between groups.
struct ItemOffer {
    QString label;
    QString key; ///< as a person reads it: "R"
    ItemAction action;
};

/// All that can be done with it now, in the order of the menu.
[[nodiscard]] std::vector<ItemOffer> offers_of(const opsflow::TimelineItem& item);
/// What Enter does.
[[nodiscard]] ItemAction default_action(const opsflow::TimelineItem& item, const ItemLayout& layout);
/// Names of the reactions that are offered without searching.
[[nodiscard]] QStringList quick_reactions();

} // namespace opsdeck::widgets
