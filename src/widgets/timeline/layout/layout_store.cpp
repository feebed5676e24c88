// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/layout/layout_store.h"

#include "widgets/timeline/layout/build_item.h"

namespace opsdeck::widgets {

std::shared_ptr<const ItemLayout> LayoutStore::layout(const LayoutContext& context, const opsflow::TimelineItem& item)
{
    if (const Kept* kept = m_layouts.object(item.key); kept && kept->revision == item.revision)
        return kept->layout;
    auto layout = std::make_shared<const ItemLayout>(build_item(context, item));
    m_layouts.insert(item.key, new Kept{item.revision, layout});
    return layout;
}

} // namespace opsdeck::widgets
