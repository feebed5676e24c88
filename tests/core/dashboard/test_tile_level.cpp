// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/tile_level.h"

#include <QtTest>

#include <cmath>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestTileLevel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_last_threshold_that_holds_counts()
    {
        TileDefinition tile;
        QCOMPARE(state_of(99.0, tile), TileState());
        tile.thresholds = {{80, false, TileLevel::warning, u"High"_s},
                           {95, false, TileLevel::bad, u"Full"_s},
                           {10, true, TileLevel::unknown, u"Odd"_s}};
        tile.normal = u"Calm"_s;
        QCOMPARE(state_of(79.9, tile), (TileState{TileLevel::good, u"Calm"_s}));
        QCOMPARE(state_of(80.0, tile), (TileState{TileLevel::warning, u"High"_s}));
        QCOMPARE(state_of(95.0, tile), (TileState{TileLevel::bad, u"Full"_s}));
        QCOMPARE(state_of(10.0, tile).level, TileLevel::good);
        QCOMPARE(state_of(9.9, tile), (TileState{TileLevel::unknown, u"Odd"_s}));
        QCOMPARE(state_of(std::nan(""), tile).level, TileLevel::unknown);
    }

    void a_word_means_what_the_tile_says_else_what_it_usually_means()
    {
        TileDefinition tile;
        QCOMPARE(state_of(u"Running"_s, tile), (TileState{TileLevel::good, u"Running"_s}));
        QCOMPARE(state_of(u"stopped"_s, tile).level, TileLevel::bad);
        QCOMPARE(state_of(u"purple"_s, tile).level, TileLevel::unknown);
        QCOMPARE(state_of(QString(), tile).level, TileLevel::unknown);
        tile.states = {{u"running"_s, TileLevel::maintenance}};
        QCOMPARE(state_of(u"Running"_s, tile).level, TileLevel::maintenance);
    }

    void a_state_changes_after_as_many_samples_as_wanted()
    {
        const TileState calm{TileLevel::good, u"Calm"_s};
        const TileState high{TileLevel::warning, u"High"_s};
        SteadyState steady;
        QCOMPARE(steady.take(calm, 3), calm);
        QCOMPARE(steady.take(high, 3), calm);
        QCOMPARE(steady.take(high, 3), calm);
        QCOMPARE(steady.take(calm, 3), calm); // one good sample starts it over
        QCOMPARE(steady.take(high, 3), calm);
        QCOMPARE(steady.take(high, 3), calm);
        QCOMPARE(steady.take(high, 3), high);
        QCOMPARE(steady.take(calm, 1), calm);
    }

    void unknown_is_worse_than_good_and_better_than_a_warning()
    {
        QCOMPARE(worse(TileLevel::good, TileLevel::unknown), TileLevel::unknown);
        QCOMPARE(worse(TileLevel::warning, TileLevel::unknown), TileLevel::warning);
        QCOMPARE(worse(TileLevel::bad, TileLevel::warning), TileLevel::bad);
        QCOMPARE(worse(TileLevel::none, TileLevel::good), TileLevel::good);
    }

    void numbers_have_as_many_decimals_as_their_size_needs()
    {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(number_text(12, {}), u"12"_s);
        QCOMPARE(number_text(4.2, {}), u"4.2"_s); // no zeros that say nothing
        QCOMPARE(number_text(12.345, {}), u"12.3"_s);
        QCOMPARE(number_text(0.123456, {}), u"0.12"_s);
        QCOMPARE(number_text(0.00123, {}), u"0.0012"_s);
        QCOMPARE(number_text(4.24, 1), u"4.2"_s);
        QCOMPARE(number_text(3'200'000, {}), u"3.2 M"_s);
        QVERIFY(!number_text(std::nan(""), {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTileLevel)
#include "test_tile_level.moc"
