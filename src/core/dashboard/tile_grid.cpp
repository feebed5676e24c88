// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/tile_grid.h"

#include <algorithm>

namespace opsdeck::core {
namespace {

constexpr int full_columns = 12;
constexpr int largest_small = 4; ///< columns of twelve: half of a narrow grid is enough for it

/// The first row in which `span` columns from `column` on are free.
int first_free(const std::vector<int>& tops, int column, int span)
{
    return *std::max_element(tops.begin() + column, tops.begin() + column + span);
}

} // namespace

std::vector<TilePlace> place_tiles(const std::vector<TileSize>& tiles, int columns)
{
    std::vector<TilePlace> out;
    std::vector<int> tops(static_cast<size_t>(columns), 0);
    int shelf = 0; // no tile starts above the one before
    for (const TileSize& tile : tiles) {
        int span = tile.span;
        if (columns < full_columns)
            span = span <= largest_small ? std::min(span, columns / 2) : columns; // two small ones side by side
        span = std::clamp(span, 1, columns);
        TilePlace best{0, -1, span, tile.height};
        for (int column = 0; column + span <= columns; ++column) {
            const int row = std::max(first_free(tops, column, span), shelf);
            if (best.row < 0 || row < best.row) {
                best.row = row;
                best.column = column;
            }
        }
        std::fill_n(tops.begin() + best.column, span, best.row + tile.height);
        shelf = best.row;
        out.push_back(best);
    }
    if (columns < full_columns) {
        // Whoever found no partner beside it takes the whole width.
        for (TilePlace& place : out) {
            const bool is_alone = std::none_of(out.begin(), out.end(), [&place](const TilePlace& other) {
                return &other != &place && other.row < place.row + place.height && place.row < other.row + other.height;
            });
            if (is_alone)
                place.span = columns;
        }
    }
    return out;
}

} // namespace opsdeck::core
