// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace opsdeck::core {

/// What a tile wants, and where it stands; in cells of the grid.
struct TileSize {
    int span = 1;
    int height = 1;
};
struct TilePlace {
    int column = 0;
    int row = 0;
    int span = 1;
    int height = 1;

    bool operator==(const TilePlace&) const = default;
};

/// Puts tiles into `columns` columns in their order, each at the first place that is free behind the one before, so
/// that reading order is tile order. With fewer columns than twelve a small tile takes half of
/// them where another one stands beside it, any other all.
[[nodiscard]] std::vector<TilePlace> place_tiles(const std::vector<TileSize>& tiles, int columns);

} // namespace opsdeck::core
