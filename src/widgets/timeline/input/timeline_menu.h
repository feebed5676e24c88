// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"
#include "widgets/timeline/layout/item_layout.h"
#include "widgets/timeline/layout/layout_context.h"

#include <functional>

class QMenu;
class QWidget;

namespace opsdeck::widgets {

using Perform = std::function<void(const ItemAction&)>;

/// What can be done with an item, with the keys that do the same. `spot` may be null: the link that was pressed.
/// The menu deletes itself when it closes.
[[nodiscard]] QMenu* make_item_menu(QWidget* parent, const LayoutContext& context, const opsflow::TimelineItem& item,
                                    const Spot* spot, const QString& selected, const Perform& perform);

/// A few emoji; `perform` is given a react action.
[[nodiscard]] QMenu* make_reaction_menu(QWidget* parent, const core::PostId& post, const Perform& perform);

} // namespace opsdeck::widgets
