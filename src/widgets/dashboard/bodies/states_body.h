// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

/// How states went: one band a thing, coloured and worded; what was not seen is hatched, never green.
class StatesBody final : public PaintedBody {
    Q_OBJECT

public:
    using PaintedBody::PaintedBody;

protected:
    void paint(QPainter& painter, const QRect& area) override;

private:
    void paint_band(QPainter& painter, const opsflow::StateBand& band, const QRect& row, core::Timestamp from,
                    core::Timestamp now);
};

} // namespace opsdeck::widgets
