// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

/// The vitals of a machine: a bar each, with its share, what it is a share of, and a mark when it is high.
class HostBody final : public PaintedBody {
    Q_OBJECT

public:
    using PaintedBody::PaintedBody;

protected:
    void paint(QPainter& painter, const QRect& area) override;

private:
    void paint_meter(QPainter& painter, const opsflow::Meter& meter, const QRect& row, int names);
};

} // namespace opsdeck::widgets
