// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

/// A number between its ends, as an arc with the bands of its thresholds and a mark at its target.
class GaugeBody final : public PaintedBody {
    Q_OBJECT

public:
    using PaintedBody::PaintedBody;

protected:
    void paint(QPainter& painter, const QRect& area) override;

private:
    struct Ends {
        double low;
        double high;
    };
    [[nodiscard]] Ends ends() const;
    void paint_arc(QPainter& painter, const QRectF& circle, qreal thickness);
    void paint_words(QPainter& painter, const QRect& area, const QRectF& circle, qreal thickness);
};

} // namespace opsdeck::widgets
