// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "widgets/kit/row_table.h"

namespace opsdeck::opsflow {
class GapListModel;
}

namespace opsdeck::widgets {

/// Cells of the list of gaps: the line as it was typed, how long ago, the state as drawing, colour and word.
class GapRowDelegate final : public RowDelegate {
    Q_OBJECT

public:
    GapRowDelegate(const Theme& theme, const core::Clock& clock, const opsflow::GapListModel& gaps, QObject* parent);

protected:
    void paint_cell(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const override;

private:
    const core::Clock& m_clock;
    const opsflow::GapListModel& m_gaps;
};

} // namespace opsdeck::widgets
