// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"
#include "widgets/timeline/layout/item_layout.h"
#include "widgets/timeline/layout/layout_context.h"

#include <QCache>

#include <memory>

namespace opsdeck::widgets {

/// The layouts of the items that were looked at last; what is far away costs no memory. UI thread.
class LayoutStore final {
public:
    /// Laid out now if it is not here for this revision.
    [[nodiscard]] std::shared_ptr<const ItemLayout> layout(const LayoutContext& context,
                                                           const opsflow::TimelineItem& item);
    void forget(const QString& key) { m_layouts.remove(key); }
    /// Width, theme, names or the time zone changed.
    void clear() { m_layouts.clear(); }
    [[nodiscard]] qsizetype size() const { return m_layouts.size(); }

    static constexpr int most = 400;

private:
    struct Kept {
        quint64 revision = 0;
        std::shared_ptr<const ItemLayout> layout;
    };
    QCache<QString, Kept> m_layouts{most};
};

} // namespace opsdeck::widgets
