// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"
#include "store/userdata/userdata.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int entries = 400;

void fill(const StoreFixture& fixture)
{
    const auto store = fixture.open();
    for (int i = 0; i < entries; ++i)
        (void)store->userdata().ledger().append(sample_entry(QString::number(i)));
    for (int i = 0; i < 50; ++i)
        got(store->userdata().runs().put(sample_run(u"R%1"_s.arg(i))));
    got(store->userdata().kv().put({u"settings"_s, u"theme"_s, u"dark"_s, core::from_ms(1)}));
}

void damage(const QString& path, qint64 from, qint64 count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(from))
        qFatal("cannot damage the file");
    for (qint64 i = 0; i < count; ++i)
        file.putChar(static_cast<char>((i * 131 + 89) ^ (i >> 7)));
}

} // namespace

class TestUserdata final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_record_is_written_whole_or_not_at_all()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& userdata = store->userdata();
        RunRecord record;
        record.entries = {sample_entry(u"R1"_s), sample_entry(u"R1"_s, u"run.started"_s)};
        record.run = sample_run(u"R1"_s);
        OutboxDraft draft;
        draft.room = sample_room();
        draft.pending = core::PendingPostId(u"me:1"_s);
        record.posts = {draft};
        const auto receipt = got(userdata.record(record));
        QCOMPARE(receipt.entries.size(), size_t(2));
        QCOMPARE(receipt.entries.back().number, 2);
        QCOMPARE(got(userdata.outbox().by_id(receipt.posts.front()))->draft.pending, draft.pending);
        QVERIFY(got(userdata.runs().by_id(core::RunId(u"R1"_s))));

        record.run->id = core::RunId(u"R2"_s); // the pending id is used already
        const auto refused = outcome(userdata.record(record));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, core::ErrorKind::conflict);
        QCOMPARE(got(userdata.ledger().head())->number, 2);
        QVERIFY(!got(userdata.runs().by_id(core::RunId(u"R2"_s))));
    }

    void a_post_about_an_entry_knows_its_hash()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& userdata = store->userdata();
        (void)got(userdata.ledger().append(sample_entry(u"R0"_s)));
        RunRecord record;
        record.entries = {sample_entry(u"R1"_s, u"run.found"_s), sample_entry(u"R1"_s, u"run.ended"_s)};
        record.run = sample_run(u"R1"_s);
        record.counts_use = true;
        OutboxDraft draft;
        draft.room = sample_room();
        draft.pending = core::PendingPostId(u"me:1"_s);
        record.posts = {draft};
        record.post_about = [draft](const core::LedgerEntry& last) {
            OutboxDraft about = draft;
            about.pending = core::PendingPostId(u"me:2"_s);
            about.message = last.kind + u' ' + last.prev + u' ' + last.hash;
            return about;
        };
        const auto receipt = got(userdata.record(record));
        QCOMPARE(receipt.posts.size(), size_t(2));
        const auto head = got(userdata.ledger().head());
        QCOMPARE(head->number, 3);
        QCOMPARE(got(userdata.outbox().by_id(receipt.posts.back()))->draft.message,
                 u"run.ended "_s + head->prev + u' ' + head->hash);
        QCOMPARE(got(userdata.usage().all()).front().count, 1);

        record.entries = {sample_entry(u"R2"_s)}; // the pending ids are used already
        QVERIFY(!outcome(userdata.record(record)));
        QCOMPARE(got(userdata.ledger().head())->number, 3);
        QCOMPARE(got(userdata.usage().all()).front().count, 1);
    }

    void a_gap_is_filed_and_closed_whole_or_not_at_all()
    {
        const StoreFixture fixture;
        const auto store = fixture.open();
        auto& userdata = store->userdata();
        GapFiling filing;
        filing.key = u"make coffee"_s;
        filing.line = u"Make coffee"_s;
        filing.asker = {u"https://chat.example.org"_s, core::UserId(u"ana"_s), u"ana"_s};
        filing.room = sample_room();
        filing.entry = sample_entry({}, u"gap.filed"_s);
        filing.post.room = sample_room();
        filing.post.pending = core::PendingPostId(u"me:1"_s);
        const auto filed = got(userdata.file_gap(filing));
        QCOMPARE(filed.gap.count, 1);
        QCOMPARE(got(userdata.ledger().head())->number, 1);
        QCOMPARE(got(userdata.outbox().by_id(filed.post))->draft.pending, filing.post.pending);

        filing.key = u"make tea"_s; // the pending id is used already
        QCOMPARE(outcome(userdata.file_gap(filing)).error().kind, core::ErrorKind::conflict);
        QVERIFY(!got(userdata.gaps().find(filing.key)));
        QCOMPARE(got(userdata.ledger().head())->number, 1);

        GapClosing closing;
        closing.key = u"make coffee"_s;
        closing.by = core::AutomationId(u"coffee.make"_s);
        closing.entry = sample_entry({}, u"gap.closed"_s);
        closing.posts = {filing.post};
        QCOMPARE(outcome(userdata.close_gap(closing)).error().kind, core::ErrorKind::conflict);
        QVERIFY(got(userdata.gaps().find(closing.key))->is_open());
        QCOMPARE(got(userdata.ledger().head())->number, 1);

        closing.posts.front().pending = core::PendingPostId(u"me:2"_s);
        QVERIFY(got(userdata.close_gap(closing)));
        QVERIFY(!got(userdata.gaps().find(closing.key))->is_open());
        QCOMPARE(got(userdata.ledger().head())->number, 2);
        QVERIFY(got(userdata.outbox().by_pending(core::PendingPostId(u"me:2"_s))));
        QVERIFY(!got(userdata.close_gap(closing))); // closed already: nothing is written, nothing is in conflict
        QCOMPARE(got(userdata.ledger().head())->number, 2);
    }

    void a_damaged_file_is_set_aside_recovered_and_told_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("at_least");
        QTest::newRow("garbage header") << 0 << entries;
        QTest::newRow("garbage first page") << 1 << entries;
        QTest::newRow("random bytes in the middle") << 2 << entries / 2;
        QTest::newRow("truncated") << 3 << entries / 8;
        QTest::newRow("all noise") << 4 << 0;
        QTest::newRow("marked in use") << 5 << entries;
    }

    void a_damaged_file_is_set_aside_recovered_and_told()
    {
        QFETCH(int, how);
        QFETCH(int, at_least);
        const StoreFixture fixture;
        fill(fixture);
        const QString path = fixture.userdata_path();
        const qint64 size = QFileInfo(path).size();
        if (how == 0)
            damage(path, 0, 100);
        else if (how == 1)
            damage(path, 0, 4096);
        else if (how == 2)
            damage(path, size / 2 / 4096 * 4096, 4096);
        else if (how == 3)
            QVERIFY(QFile::resize(path, size * 3 / 4)); // the empty tables come first
        else if (how == 4)
            damage(path, 0, size);
        else
            damage(path + u".damaged"_s, 0, 1);

        const auto store = fixture.open();
        const auto& report = store->report();
        QCOMPARE(report.userdata, OpenReport::UserdataOutcome::recovered);
        QVERIFY(QFile::exists(report.set_aside));
        QVERIFY(report.messages().join(u' ').contains(report.set_aside));
        QVERIFY(report.recovered.size() >= 9);
        const auto rows = got(store->userdata().ledger().range(0, 10'000));
        QVERIFY2(rows.size() >= static_cast<size_t>(at_least), qPrintable(QString::number(rows.size())));
        for (const auto& entry : rows)
            QCOMPARE(core::ledger_hash(entry), entry.hash);
        if (at_least == entries) {
            QVERIFY(!got(store->userdata().ledger().verify()));
            QCOMPARE(got(store->userdata().runs().latest(100)).size(), size_t(50));
            QVERIFY(got(store->userdata().kv().find(u"settings"_s, u"theme"_s)));
        }
        // It is a whole database again: also the next start finds it sound.
        (void)got(store->userdata().ledger().append(sample_entry(u"after"_s)));
        QCOMPARE(got(fixture.open()->userdata().ledger().head())->run, core::RunId(u"after"_s));
        QVERIFY(QDir(fixture.location().userdata_dir).entryList({u"recovery-*"_s}, QDir::Dirs).isEmpty());
    }

    void damaged_and_in_use_is_left_alone_and_told()
    {
        const StoreFixture fixture;
        fill(fixture);
        const auto first = fixture.open();
        damage(fixture.userdata_path() + u".damaged"_s, 0, 1);
        const auto second = Store::open(fixture.location());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, core::ErrorKind::corrupted);
        (void)got(first->userdata().ledger().append(sample_entry(u"still"_s)));
    }

    void a_recovery_that_was_ended_is_finished()
    {
        const StoreFixture fixture;
        fill(fixture);
        QVERIFY(QFile::rename(fixture.userdata_path(), fixture.userdata_path() + u".recovered"_s));
        const auto store = fixture.open();
        QCOMPARE(got(store->userdata().ledger().head())->number, entries);
    }

    void what_a_killed_recovery_left_behind_is_swept()
    {
        const StoreFixture fixture;
        fill(fixture);
        damage(fixture.userdata_path() + u".recovering"_s, 0, 5000);
        damage(fixture.userdata_path(), 0, 100);
        const auto store = fixture.open();
        QCOMPARE(store->report().userdata, OpenReport::UserdataOutcome::recovered);
        QCOMPARE(got(store->userdata().ledger().head())->number, entries);
    }

    void every_shipped_version_still_opens_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("1") << u"userdata_v1.sqlite"_s;
        QTest::newRow("2") << u"userdata_v2.sqlite"_s;
    }

    void every_shipped_version_still_opens()
    {
        QFETCH(QString, file);
        const StoreFixture fixture;
        QVERIFY(QDir().mkpath(fixture.location().userdata_dir));
        QVERIFY(QFile::copy(QStringLiteral(OPSDECK_FIXTURES "/store/") + file, fixture.userdata_path()));
        QVERIFY(QFile::setPermissions(fixture.userdata_path(), QFile::ReadOwner | QFile::WriteOwner));
        const auto store = fixture.open();
        auto& userdata = store->userdata();
        QVERIFY(!got(userdata.ledger().verify()));
        QCOMPARE(got(userdata.ledger().head())->number, 3);
        QCOMPARE(got(userdata.runs().latest(9)), std::vector{sample_run(u"01J0AAAAAAAAAAAAAAAAAAAAAA"_s)});
        const auto unsent = got(userdata.outbox().unsent_in(sample_room()));
        QCOMPARE(unsent.size(), size_t(1));
        QCOMPARE(core::to_ms(unsent.front().dropped_at), 0);
        if (file.contains(u"v2"_s)) {
            QCOMPARE(got(userdata.outbox().of_run(core::RunId(u"01J0AAAAAAAAAAAAAAAAAAAAAA"_s))).size(), size_t(1));
            QCOMPARE(got(userdata.outbox().by_pending(core::PendingPostId(u"me:sent"_s)))->note, u"Left out: x.txt"_s);
        }
        QCOMPARE(got(userdata.kv().find(u"settings"_s, u"theme"_s))->value, QJsonValue(u"dark"_s));
    }

    void a_file_of_a_newer_opsdeck_is_left_alone()
    {
        const StoreFixture fixture;
        fill(fixture);
        {
            const auto book = StatementBook::of_scripts({});
            const auto connection = Connection::open(fixture.userdata_path(), book, {});
            QVERIFY((*connection)->execute("PRAGMA user_version=99"));
        }
        const auto store = Store::open(fixture.location());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, core::ErrorKind::conflict);
    }
};

QTEST_GUILESS_MAIN(TestUserdata)
#include "test_userdata.moc"
