// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/sync_cursor_table.h"
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestSyncCursorTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cursors_come_back()
    {
        const StoreFixture fixture;
        auto store = fixture.open();
        const RoomCursor cursor{sample_room(), core::from_ms(5), sample_post_id(2), sample_post_id(1), true};
        QVERIFY(!got(store->cache().cursors().of_room(sample_room())));
        QVERIFY(!got(store->cache().cursors().socket()));
        got(store->cache().cursors().put(cursor));
        got(store->cache().cursors().put_socket({u"abc"_s, 7}));
        got(store->cache().cursors().put_socket({u"abd"_s, 9}));
        store.reset();
        store = fixture.open();
        QCOMPARE(got(store->cache().cursors().of_room(sample_room())), std::optional(cursor));
        QCOMPARE(got(store->cache().cursors().all()), std::vector{cursor});
        QCOMPARE(got(store->cache().cursors().socket()), std::optional(SocketCursor{u"abd"_s, 9}));
    }

    void a_cursor_never_runs_ahead_of_its_posts()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        Ingest batch;
        batch.posts = {sample_post(1), core::Post()}; // the second one is refused
        batch.cursor = RoomCursor{sample_room(), core::from_ms(5), sample_post_id(1), sample_post_id(1), false};
        QVERIFY(!outcome(store->cache().ingest(batch)));
        QVERIFY(!got(store->cache().cursors().of_room(sample_room())));
        batch.posts.pop_back();
        core::User user;
        user.id = sample_user();
        user.username = u"anna"_s;
        batch.users = {user};
        QCOMPARE(got(store->cache().ingest(batch)).inserted, 1);
        QCOMPARE(got(store->cache().cursors().of_room(sample_room())), batch.cursor);
        QVERIFY(got(store->cache().users().by_id(user.id)));
    }
};

QTEST_GUILESS_MAIN(TestSyncCursorTable)
#include "test_sync_cursor_table.moc"
