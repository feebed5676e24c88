// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/tile_grid.h"

#include <QtTest>

using namespace opsdeck::core;
using Places = std::vector<TilePlace>;

class TestTileGrid final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tiles_stand_side_by_side_until_the_row_is_full()
    {
        const Places places = place_tiles({{6, 2}, {3, 2}, {3, 2}, {12, 1}}, 12);
        QCOMPARE(places, (Places{{0, 0, 6, 2}, {6, 0, 3, 2}, {9, 0, 3, 2}, {0, 2, 12, 1}}));
    }

    void a_low_tile_leaves_room_below_that_the_next_one_takes()
    {
        const Places places = place_tiles({{6, 4}, {6, 2}, {6, 2}}, 12);
        QCOMPARE(places, (Places{{0, 0, 6, 4}, {6, 0, 6, 2}, {6, 2, 6, 2}}));
    }

    void no_tile_stands_above_the_one_before_it()
    {
        const Places places = place_tiles({{3, 1}, {12, 1}, {3, 1}}, 12);
        QCOMPARE(places[2], (TilePlace{0, 2, 3, 1}));
    }

    void in_a_narrow_grid_two_small_ones_share_a_row_and_others_take_it()
    {
        const Places places = place_tiles({{3, 2}, {4, 2}, {6, 3}}, 6);
        QCOMPARE(places, (Places{{0, 0, 3, 2}, {3, 0, 3, 2}, {0, 2, 6, 3}}));
        QCOMPARE(place_tiles({{3, 2}, {3, 2}}, 1), (Places{{0, 0, 1, 2}, {0, 2, 1, 2}}));
    }
};

QTEST_GUILESS_MAIN(TestTileGrid)
#include "test_tile_grid.moc"
