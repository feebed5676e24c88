// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_new_profile_is_made_for_its_owner_only()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        QCOMPARE(store->report().cache, OpenReport::CacheOutcome::created);
        QCOMPARE(store->report().userdata, OpenReport::UserdataOutcome::created);
        QVERIFY(store->report().messages().isEmpty());
        QVERIFY(store->presence().is_alive(store->presence().token()));
        QVERIFY(!(QFile::permissions(fixture.userdata_path()) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void a_profile_that_cannot_be_made_is_told()
    {
        const auto store = Store::open({u"/proc/cache"_s, u"/proc/profile"_s, {}});
        QVERIFY(!store);
        QCOMPARE(store.error().kind, core::ErrorKind::storage);
    }

    void what_was_queued_is_written_before_it_closes()
    {
        const StoreFixture fixture;
        auto store = fixture.open();
        std::vector<Answer<core::LedgerEntry>> answers;
        for (int i = 0; i < 20; ++i)
            answers.push_back(store->userdata().ledger().append(sample_entry(u"R"_s)));
        store.reset();
        for (const auto& answer : answers)
            QVERIFY(answer.isFinished() && answer.result().has_value());
        QCOMPARE(got(fixture.open()->userdata().ledger().head())->number, 20);
    }

    void losing_the_cache_loses_nothing_of_the_person()
    {
        const StoreFixture fixture;
        {
            const auto store = fixture.open();
            (void)got(store->userdata().ledger().append(sample_entry(u"R"_s)));
        }
        QVERIFY(QDir(fixture.location().cache_dir).removeRecursively());
        QCOMPARE(got(fixture.open()->userdata().ledger().head())->number, 1);
    }

    void an_unusable_temporary_is_reported_in_words()
    {
        OpenReport report;
        report.cache = OpenReport::CacheOutcome::temporary;
        report.userdata = OpenReport::UserdataOutcome::recovered;
        report.recovered = {{u"ledger"_s, 3, true}, {u"run"_s, 2, false}};
        QCOMPARE(report.messages().size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
