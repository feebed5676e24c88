// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/chart_scale.h"
#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

/// Lines over time: the right edge is now, so that lag is seen; what is missing is a gap; thresholds are lines with
/// their words, the target is dashed.
class SeriesBody final : public PaintedBody {
    Q_OBJECT

public:
    using PaintedBody::PaintedBody;

protected:
    void paint(QPainter& painter, const QRect& area) override;

private:
    struct Window {
        core::Timestamp from;
        core::Timestamp to;
        [[nodiscard]] double share(core::Timestamp at) const
        {
            return static_cast<double>((at - from).count()) / static_cast<double>((to - from).count());
        }
    };
    [[nodiscard]] Window window() const;
    [[nodiscard]] ChartScale scale(int steps) const;
    [[nodiscard]] int paint_legend(QPainter& painter, const QRect& area);
    void paint_axes(QPainter& painter, const QRectF& plot, const ChartScale& scale, const Window& window);
    void paint_limits(QPainter& painter, const QRectF& plot, const ChartScale& scale);
    void paint_lines(QPainter& painter, const QRectF& plot, const ChartScale& scale, const Window& window);
};

} // namespace opsdeck::widgets
