// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/reaction_table.h"
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestReactionTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reactions_are_a_set()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& cache = store->cache();
        (void)got(cache.posts().upsert({sample_post(1)}));
        const core::Reaction one{sample_post_id(1), sample_user(1), u"eyes"_s, core::from_ms(1)};
        const core::Reaction two{sample_post_id(1), sample_user(2), u"eyes"_s, core::from_ms(2)};
        QVERIFY(got(cache.reactions().add(one)));
        QVERIFY(!got(cache.reactions().add(one)));
        QVERIFY(got(cache.reactions().add(two)));
        QCOMPARE(got(cache.posts().by_id(sample_post_id(1)))->reactions, (std::vector{one, two}));
        QVERIFY(got(cache.reactions().remove(one)));
        QVERIFY(!got(cache.reactions().remove(one)));
        QVERIFY(got(cache.reactions().remove(two)));
        QVERIFY(got(cache.posts().by_id(sample_post_id(1)))->reactions.empty());
    }

    void the_servers_list_replaces_ours()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& cache = store->cache();
        (void)got(cache.posts().upsert({sample_post(1)}));
        (void)got(cache.reactions().add({sample_post_id(1), sample_user(1), u"eyes"_s, core::from_ms(1)}));
        auto newer = sample_post(1);
        newer.updated_at += core::Millis(1);
        newer.reactions = {{newer.id, sample_user(3), u"rocket"_s, core::from_ms(4)}};
        (void)got(cache.posts().upsert({newer}));
        QCOMPARE(got(cache.posts().by_id(newer.id))->reactions, newer.reactions);
    }

    void a_reaction_to_an_unknown_or_deleted_post_is_not_kept()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& cache = store->cache();
        const core::Reaction reaction{sample_post_id(1), sample_user(1), u"eyes"_s, core::from_ms(1)};
        QVERIFY(!got(cache.reactions().add(reaction)));
        (void)got(cache.posts().upsert({sample_post(1)}));
        (void)got(cache.posts().mark_deleted(sample_post_id(1), core::from_ms(sample_time + 5000)));
        QVERIFY(!got(cache.reactions().add(reaction)));
    }
};

QTEST_GUILESS_MAIN(TestReactionTable)
#include "test_reaction_table.moc"
