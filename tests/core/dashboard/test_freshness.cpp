// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/freshness.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestFreshness final : public QObject {
    Q_OBJECT

    const Timestamp m_then = from_ms(1'795'000'000'000);

private Q_SLOTS:
    void age_alone_decides_fresh_ageing_and_stale()
    {
        const auto after = [this](Millis age) { return freshness_of(m_then, 10s, false, m_then + age); };
        QCOMPARE(after(0s), Freshness::fresh);
        QCOMPARE(after(15s), Freshness::fresh);
        QCOMPARE(after(15'001ms), Freshness::ageing);
        QCOMPARE(after(30s), Freshness::ageing);
        QCOMPARE(after(30'001ms), Freshness::stale);
    }

    void a_failed_source_makes_it_stale_at_once()
    {
        QCOMPARE(freshness_of(m_then, 10s, true, m_then + 1ms), Freshness::stale);
    }

    void without_a_value_it_is_never_whatever_happened()
    {
        QCOMPARE(freshness_of({}, 10s, false, m_then), Freshness::never);
        QCOMPARE(freshness_of({}, 10s, true, m_then), Freshness::never);
    }

    void a_clock_that_went_backwards_makes_nothing_stale()
    {
        QCOMPARE(freshness_of(m_then, 10s, false, m_then - 1h), Freshness::fresh);
        QCOMPARE(age_text(-1h), u"0 s"_s);
    }

    void the_next_change_is_known()
    {
        QCOMPARE(until_next_freshness(m_then, 10s, false, m_then), Millis(15'001));
        QCOMPARE(until_next_freshness(m_then, 10s, false, m_then + 20s), Millis(10'001));
        QCOMPARE(until_next_freshness(m_then, 10s, false, m_then + 40s), Millis(0));
        QCOMPARE(until_next_freshness(m_then, 10s, true, m_then), Millis(0));
    }

    void ages_are_short_and_spoken_ones_have_no_seconds()
    {
        QCOMPARE(age_text(8s), u"8 s"_s);
        QCOMPARE(age_text(59'999ms), u"59 s"_s);
        QCOMPARE(age_text(4min + 50s), u"4 min"_s);
        QCOMPARE(age_text(3h), u"3 h"_s);
        QCOMPARE(age_text(72h), u"3 d"_s);
        QCOMPARE(spoken_age(8s), u"less than a minute"_s);
        QVERIFY(spoken_age(4min).startsWith(u"4 minute"_s));
    }
};

QTEST_GUILESS_MAIN(TestFreshness)
#include "test_freshness.moc"
