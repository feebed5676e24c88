// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"
#include "store/userdata/ledger_table.h"

#include <QtTest>

#include <limits>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestLedgerTable final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Store> m_store;

    LedgerTable& ledger() { return m_store->userdata().ledger(); }
    core::Done tamper(const QByteArray& sql)
    {
        const auto book = StatementBook::of_scripts({});
        auto connection = Connection::open(m_fixture->userdata_path(), book, {});
        return (*connection)->execute(sql);
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_store = m_fixture->open();
    }
    void cleanup() { m_store.reset(); }

    void entries_are_numbered_and_chained()
    {
        QVERIFY(!got(ledger().head()));
        auto faked = sample_entry(u"A"_s);
        faked.number = 77;
        faked.prev = u"x"_s;
        const auto first = got(ledger().append(faked));
        const auto second = got(ledger().append(sample_entry(u"B"_s, u"run.started"_s)));
        QCOMPARE(first.number, 1);
        QVERIFY(first.prev.isEmpty());
        QCOMPARE(second.number, 2);
        QCOMPARE(second.prev, first.hash);
        QVERIFY(!core::find_break({first, second}));
        QCOMPARE(got(ledger().head()), std::optional(second));
        QCOMPARE(got(ledger().range(1, 10)), (std::vector{first, second}));
        QCOMPARE(got(ledger().range(2, 10)), std::vector{second});
        QCOMPARE(got(ledger().of_run(core::RunId(u"B"_s))), std::vector{second});
        QCOMPARE(got(ledger().of_kind(u"run."_s, {})).size(), size_t(2));
        QCOMPARE(got(ledger().of_kind(u"run.s"_s, {})), std::vector{second});
        QVERIFY(got(ledger().of_kind(u"run."_s, core::from_ms(sample_time + 1))).empty());
    }

    void many_at_once_make_one_chain()
    {
        std::vector<Answer<core::LedgerEntry>> answers;
        for (int i = 0; i < 2500; ++i)
            answers.push_back(ledger().append(sample_entry(QString::number(i))));
        for (size_t i = 0; i < answers.size(); ++i)
            QCOMPARE(got(answers[i]).number, static_cast<qint64>(i + 1));
        QVERIFY(!got(ledger().verify()));
    }

    void what_json_cannot_hold_does_not_break_the_chain()
    {
        auto entry = sample_entry(u"A"_s);
        entry.body = {{u"nan"_s, std::numeric_limits<double>::quiet_NaN()},
                      {u"big"_s, QJsonValue(qint64(9007199254740993))},
                      {u"third"_s, 1.0 / 3},
                      {u"text"_s, u"\u2028 \U0001F680 \"quoted\""_s}};
        (void)got(ledger().append(entry));
        (void)got(ledger().append(sample_entry(u"B"_s)));
        QVERIFY(!got(ledger().verify()));
    }

    void the_file_refuses_changes_and_deletions()
    {
        (void)got(ledger().append(sample_entry(u"A"_s)));
        QVERIFY(!tamper("UPDATE ledger SET kind = 'x'"));
        QVERIFY(!tamper("DELETE FROM ledger"));
        QVERIFY(!tamper("INSERT OR REPLACE INTO ledger SELECT 1, run, 'x', at, body, prev, hash FROM ledger"));
        QVERIFY(!got(ledger().verify()));
    }

    void a_forced_change_is_found()
    {
        for (int i = 0; i < 1500; ++i)
            (void)ledger().append(sample_entry(QString::number(i)));
        (void)got(ledger().append(sample_entry(u"A"_s)));
        QVERIFY(tamper("DROP TRIGGER ledger_never_changes; UPDATE ledger SET body = '{}' WHERE number = 1200"));
        const auto found = got(ledger().verify());
        QVERIFY(found);
        QCOMPARE(found->number, 1200);
    }

    void a_forced_deletion_is_found()
    {
        for (int i = 0; i < 5; ++i)
            (void)got(ledger().append(sample_entry(QString::number(i))));
        QVERIFY(tamper("DROP TRIGGER ledger_never_forgets; DELETE FROM ledger WHERE number = 1"));
        QCOMPARE(got(ledger().verify())->number, 2);
    }
};

QTEST_GUILESS_MAIN(TestLedgerTable)
#include "test_ledger_table.moc"
