// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/tile_body.h"

namespace opsdeck::widgets {

/// Things with a name and a state, as many side by side as fit: shape, colour and word each.
class ServicesBody final : public PaintedBody {
    Q_OBJECT

public:
    using PaintedBody::PaintedBody;

protected:
    void paint(QPainter& painter, const QRect& area) override;

private:
    void paint_item(QPainter& painter, const opsflow::NamedState& item, const QRect& cell);
};

} // namespace opsdeck::widgets
