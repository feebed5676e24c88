// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"
#include "store/userdata/gap_table.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestGapTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void askers_are_counted_each()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& gaps = store->userdata().gaps();
        const core::Actor anna{u"https://chat"_s, sample_user(1), u"anna"_s};
        const core::Actor ben{u"https://chat"_s, sample_user(2), u"ben"_s};
        const core::Actor elsewhere{u"https://other"_s, sample_user(1), u"anna"_s};
        (void)got(gaps.file(u"rotate keys"_s, u"rotate keys of web"_s, anna, sample_room(1), core::from_ms(10)));
        (void)got(gaps.file(u"rotate keys"_s, u"rotate keys of db"_s, ben, sample_room(1), core::from_ms(20)));
        (void)got(gaps.file(u"rotate keys"_s, u"rotate keys of db"_s, elsewhere, sample_room(1), core::from_ms(25)));
        const auto gap =
            got(gaps.file(u"rotate keys"_s, u"rotate keys of ci"_s, ben, sample_room(2), core::from_ms(30)));
        QCOMPARE(gap.count, 4);
        QCOMPARE(gap.line, u"rotate keys of ci"_s);
        QCOMPARE(gap.first_at, core::from_ms(10));
        QCOMPARE(gap.last_at, core::from_ms(30));
        QCOMPARE(gap.askers.size(), size_t(3));
        QCOMPARE(gap.askers.front(), (GapAsker{ben, sample_room(2), 2, core::from_ms(20), core::from_ms(30)}));
        QCOMPARE(got(gaps.find(u"rotate keys"_s)), std::optional(gap));
    }

    void the_most_asked_comes_first()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& gaps = store->userdata().gaps();
        const core::Actor anna{u"s"_s, sample_user(1), u"anna"_s};
        (void)got(gaps.file(u"a"_s, u"a"_s, anna, sample_room(), core::from_ms(50)));
        (void)got(gaps.file(u"b"_s, u"b"_s, anna, sample_room(), core::from_ms(1)));
        (void)got(gaps.file(u"b"_s, u"b"_s, anna, sample_room(), core::from_ms(2)));
        const auto list = got(gaps.list(false));
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list.front().key, u"b"_s);
    }

    void a_gap_is_closed_once_and_opens_when_asked_again()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& gaps = store->userdata().gaps();
        const core::Actor anna{u"s"_s, sample_user(1), u"anna"_s};
        const core::AutomationId by(u"keys.rotate"_s);
        (void)got(gaps.file(u"a"_s, u"a"_s, anna, sample_room(), core::from_ms(1)));
        QVERIFY(got(gaps.close(u"a"_s, by, core::from_ms(5))));
        QVERIFY(!got(gaps.close(u"a"_s, by, core::from_ms(6))));
        QVERIFY(!got(gaps.close(u"nothing"_s, by, core::from_ms(6))));
        QVERIFY(got(gaps.list(false)).empty());
        const auto closed = got(gaps.list(true));
        QCOMPARE(closed.front().closed_by, by);
        QCOMPARE(closed.front().closed_at, core::from_ms(5));
        const auto again = got(gaps.file(u"a"_s, u"a"_s, anna, sample_room(), core::from_ms(9)));
        QVERIFY(again.is_open());
        QCOMPARE(again.count, 2);
    }
};

QTEST_GUILESS_MAIN(TestGapTable)
#include "test_gap_table.moc"
