// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/bodies/rows_view.h"
#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

/// The newest runs: state as shape, colour and word, the line, who, how long, when.
class RunsBody final : public TileBody {
    Q_OBJECT

public:
    RunsBody(const Theme& theme, const core::Clock& clock, QWidget* parent);
    void show_tile(const opsflow::TileLive& live) override;

private:
    void paint_row(QPainter& painter, int row, QRect rect) const;

    std::vector<core::Run> m_runs;
    int m_words = 0; ///< width of the widest state word
    RowsView* m_view;
};

/// The lines that were wished for most.
class GapsBody final : public TileBody {
    Q_OBJECT

public:
    GapsBody(const Theme& theme, const core::Clock& clock, QWidget* parent);
    void show_tile(const opsflow::TileLive& live) override;

private:
    void paint_row(QPainter& painter, int row, QRect rect) const;

    std::vector<opsflow::Gap> m_gaps;
    RowsView* m_view;
};

} // namespace opsdeck::widgets
