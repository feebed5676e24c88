// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

/// One number large, with its unit, what it means, how it changed, and how it went.
class StatBody final : public PaintedBody {
    Q_OBJECT

public:
    using PaintedBody::PaintedBody;

protected:
    void paint(QPainter& painter, const QRect& area) override;

private:
    [[nodiscard]] int paint_number(QPainter& painter, const QRect& area);
    void paint_change(QPainter& painter, QRect area);
};

} // namespace opsdeck::widgets
