// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/database.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

const QString insert = u"INSERT INTO settings (name, value) VALUES (?, ?)"_s;
const QString count = u"SELECT count(*) FROM settings"_s;

} // namespace

class TestDatabase final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = Database::open(u":memory:"_s);
        QVERIFY(opened);
        m_db = std::move(*opened);
    }

    void a_failed_statement_fails_the_whole_transaction()
    {
        QVERIFY(m_db->begin());
        m_db->run(insert, {u"a"_s, u"1"_s});
        m_db->run(u"INSERT INTO nowhere VALUES (1)"_s);
        QVERIFY(m_db->failed());
        m_db->run(insert, {u"b"_s, u"2"_s});
        QVERIFY(!m_db->commit());
        QVERIFY(m_db->begin());
        QVERIFY(!m_db->failed());
        QCOMPARE(m_db->number(count), 0);
    }

    void an_unfinished_transaction_leaves_nothing()
    {
        {
            const Transaction transaction(*m_db);
            m_db->run(insert, {u"a"_s, u"1"_s});
        }
        QCOMPARE(m_db->number(count), 0);
        Transaction transaction(*m_db);
        m_db->run(insert, {u"a"_s, u"1"_s});
        QVERIFY(transaction.commit());
        QCOMPARE(m_db->number(count), 1);
    }

    void an_inner_transaction_is_part_of_the_outer_one()
    {
        {
            const Transaction outer(*m_db);
            Transaction inner(*m_db);
            m_db->run(insert, {u"a"_s, u"1"_s});
            QVERIFY(inner.commit());
        }
        QCOMPARE(m_db->number(count), 0);
    }

    void the_same_statement_may_be_open_twice()
    {
        m_db->run(insert, {u"a"_s, u"1"_s});
        m_db->run(insert, {u"b"_s, u"2"_s});
        const QString all = u"SELECT name FROM settings ORDER BY name"_s;
        auto outer = m_db->select(all);
        QVERIFY(outer.next());
        auto inner = m_db->select(all);
        QVERIFY(inner.next() && inner.next());
        QCOMPARE(inner.text(0), u"b"_s);
        QCOMPARE(outer.text(0), u"a"_s);
        QVERIFY(outer.next());
    }

    void a_null_text_is_stored_as_an_empty_one()
    {
        QCOMPARE(m_db->run(insert, {u"a"_s, QString()}), 1);
        QCOMPARE(m_db->text(u"SELECT value FROM settings"_s), QString(u""_s));
    }

    void data_of_a_newer_version_is_refused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.db"_s);
        {
            auto db = Database::open(path);
            QVERIFY(db);
            (*db)->run(u"PRAGMA user_version = 9999"_s);
        }
        const auto again = Database::open(path);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, core::ErrorKind::conflict);
    }

private:
    std::unique_ptr<Database> m_db;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
