// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/cache.h"
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

void overwrite(const QString& path, qint64 from, qint64 count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(from))
        qFatal("cannot damage the file");
    for (qint64 i = 0; i < count; ++i)
        file.putChar(static_cast<char>(i * 37 + 11));
}

} // namespace

class TestCache final : public QObject {
    Q_OBJECT

private:
    static QString filled(const StoreFixture& fixture)
    {
        const auto store = fixture.open();
        if (store->report().cache != OpenReport::CacheOutcome::created)
            qFatal("not a new cache");
        std::vector<core::Post> posts;
        for (int i = 0; i < 500; ++i)
            posts.push_back(sample_post(i, u"alpha beta gamma"_s));
        (void)got(store->cache().posts().upsert(posts));
        return store->cache().path();
    }

private Q_SLOTS:
    void the_file_name_carries_its_version()
    {
        const StoreFixture fixture;
        QVERIFY(QFileInfo(filled(fixture)).fileName().startsWith(u"cache_v1_"_s));
        const auto store = fixture.open();
        QCOMPARE(store->report().cache, OpenReport::CacheOutcome::opened);
        QVERIFY(store->report().messages().isEmpty());
        QCOMPARE(got(store->cache().posts().count(sample_room())), 500);
    }

    void each_server_has_its_own()
    {
        const StoreFixture fixture;
        filled(fixture);
        auto location = fixture.location();
        location.server = u"https://other.example.org"_s;
        const auto other = Store::open(location);
        QVERIFY(other);
        QCOMPARE((*other)->report().cache, OpenReport::CacheOutcome::created);
        QCOMPARE(got((*other)->cache().posts().count(sample_room())), 0);
    }

    void a_damaged_file_is_made_anew_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("garbage header") << 0;
        QTest::newRow("random bytes in the middle") << 1;
        QTest::newRow("truncated") << 2;
        QTest::newRow("too short") << 3;
        QTest::newRow("not a database") << 4;
        QTest::newRow("another version") << 5;
    }

    void a_damaged_file_is_made_anew()
    {
        QFETCH(int, how);
        const StoreFixture fixture;
        const QString path = filled(fixture);
        const qint64 size = QFileInfo(path).size();
        if (how == 0)
            overwrite(path, 0, 100);
        else if (how == 1)
            overwrite(path, size / 2 / 4096 * 4096, 8192);
        else if (how == 2)
            QVERIFY(QFile::resize(path, size / 2));
        else if (how == 3)
            QVERIFY(QFile::resize(path, 10));
        else if (how == 4)
            overwrite(path, 0, size);
        else
            overwrite(path, 60, 4); // user_version
        const auto store = fixture.open();
        QCOMPARE(store->report().cache, OpenReport::CacheOutcome::rebuilt);
        QCOMPARE(store->report().messages().size(), 1);
        QCOMPARE(got(store->cache().posts().count(sample_room())), 0);
        (void)got(store->cache().posts().upsert({sample_post(1)}));
        QCOMPARE(got(store->cache().posts().count(sample_room())), 1);
    }

    void damage_found_in_use_is_remembered()
    {
        const StoreFixture fixture;
        const QString path = filled(fixture);
        QFile mark(path + u".damaged"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        {
            const auto store = fixture.open();
            QCOMPARE(store->report().cache, OpenReport::CacheOutcome::rebuilt);
        }
        QCOMPARE(fixture.open()->report().cache, OpenReport::CacheOutcome::opened);
    }

    void a_damaged_file_in_use_by_another_is_left_alone()
    {
        const StoreFixture fixture;
        const QString path = filled(fixture);
        const auto first = fixture.open();
        QFile mark(path + u".damaged"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        const auto second = fixture.open();
        QCOMPARE(second->report().cache, OpenReport::CacheOutcome::temporary);
        (void)got(second->cache().posts().upsert({sample_post(1)}));
        QCOMPARE(got(first->cache().posts().count(sample_room())), 500);
    }

    void two_stores_may_share_it()
    {
        const StoreFixture fixture;
        const auto one = fixture.open();
        const auto two = fixture.open();
        (void)got(one->cache().posts().upsert({sample_post(1)}));
        auto elsewhere = sample_post(2);
        elsewhere.room = sample_room(2);
        (void)got(two->cache().posts().upsert({elsewhere}));
        QCOMPARE(got(one->cache().posts().by_id(elsewhere.id)), std::optional(elsewhere));
        QCOMPARE(got(two->cache().posts().by_id(sample_post_id(1))), std::optional(sample_post(1)));
    }

    void a_folder_that_cannot_be_written_is_told()
    {
        StoreLocation location;
        location.cache_dir = u"/proc/nowhere"_s;
        OpenReport report;
        const auto cache = Cache::open(location, report);
        QVERIFY(!cache);
        QCOMPARE(cache.error().kind, core::ErrorKind::storage);
    }
};

QTEST_GUILESS_MAIN(TestCache)
#include "test_cache.moc"
