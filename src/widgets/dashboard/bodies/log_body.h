// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/bodies/rows_view.h"
#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

class IconButton;

/// The last lines of a log, the newest at the end; warnings and errors are marked. Stays where a person has scrolled
/// to.
class LogBody final : public TileBody {
    Q_OBJECT

public:
    LogBody(const Theme& theme, const core::Clock& clock, QWidget* parent);
    void show_tile(const opsflow::TileLive& live) override;
    void set_wall(bool wall) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void filter();
    void name_filter();
    void paint_row(QPainter& painter, int row, QRect rect) const;

    std::vector<opsflow::LogRow> m_all;
    std::vector<opsflow::LogRow> m_rows; ///< those of the level or worse
    opsflow::LogLevel m_least = opsflow::LogLevel::none;
    RowsView* m_view;
    IconButton* m_filter;
};

} // namespace opsdeck::widgets
