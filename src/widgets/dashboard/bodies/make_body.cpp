// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/make_body.h"

#include "widgets/dashboard/bodies/gauge_body.h"
#include "widgets/dashboard/bodies/host_body.h"
#include "widgets/dashboard/bodies/log_body.h"
#include "widgets/dashboard/bodies/runs_body.h"
#include "widgets/dashboard/bodies/series_body.h"
#include "widgets/dashboard/bodies/services_body.h"
#include "widgets/dashboard/bodies/stat_body.h"
#include "widgets/dashboard/bodies/states_body.h"
#include "widgets/dashboard/bodies/text_bodies.h"

namespace opsdeck::widgets {
namespace {

/// The buttons of a tile are its frame's; there is nothing else in it.
class NoBody final : public PaintedBody {
public:
    using PaintedBody::PaintedBody;

protected:
    void paint(QPainter& /*painter*/, const QRect& /*area*/) override {}
};

template<typename Body>
std::unique_ptr<TileBody> made(const Theme& theme, const core::Clock& clock)
{
    return std::make_unique<Body>(theme, clock, nullptr);
}

} // namespace

std::unique_ptr<TileBody> make_body(core::TileKind kind, const Theme& theme, const core::Clock& clock)
{
    switch (kind) {
    case core::TileKind::stat:
        return made<StatBody>(theme, clock);
    case core::TileKind::gauge:
        return made<GaugeBody>(theme, clock);
    case core::TileKind::series:
        return made<SeriesBody>(theme, clock);
    case core::TileKind::services:
        return made<ServicesBody>(theme, clock);
    case core::TileKind::states:
        return made<StatesBody>(theme, clock);
    case core::TileKind::runs:
        return made<RunsBody>(theme, clock);
    case core::TileKind::log:
        return made<LogBody>(theme, clock);
    case core::TileKind::table:
        return made<TableBody>(theme, clock);
    case core::TileKind::gaps:
        return made<GapsBody>(theme, clock);
    case core::TileKind::note:
        return made<NoteBody>(theme, clock);
    case core::TileKind::host:
        return made<HostBody>(theme, clock);
    case core::TileKind::buttons:
        break;
    }
    return made<NoBody>(theme, clock);
}

} // namespace opsdeck::widgets
