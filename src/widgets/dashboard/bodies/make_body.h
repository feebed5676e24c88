// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/tile_body.h"

#include <memory>

namespace opsdeck::widgets {

/// The body for a kind of tile, without a value yet.
[[nodiscard]] std::unique_ptr<TileBody> make_body(core::TileKind kind, const Theme& theme, const core::Clock& clock);

} // namespace opsdeck::widgets
