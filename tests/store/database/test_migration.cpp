// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/migration.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestMigration final : public QObject {
    Q_OBJECT

private:
    const QByteArray m_first = "CREATE TABLE a (x); INSERT INTO a VALUES (1);";
    const QByteArray m_second = "CREATE TABLE b (y); INSERT INTO b SELECT x + 1 FROM a;";
    const QByteArray m_third = "ALTER TABLE b ADD COLUMN z DEFAULT 7;";

    static qint64 value(const QString& path, const QByteArray& sql)
    {
        StatementBook book = StatementBook::of_scripts({});
        if (!book.add_queries("-- name: value\n" + sql, {}))
            return -2;
        const auto connection = Connection::open(path, book, {});
        auto query = (*connection)->query("value");
        return query.next() ? query.integer(0) : -1;
    }

private Q_SLOTS:
    void a_new_file_gets_every_script_and_no_backup()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"d.sqlite"_s);
        const auto done = migrate(path, StatementBook::of_scripts({m_first, m_second, m_third}), true);
        QCOMPARE(*done, (Migration{0, 3, {}}));
        QCOMPARE(value(path, "SELECT y + z FROM b;"), 9);
        QCOMPARE(value(path, "PRAGMA user_version;"), 3);
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void an_older_file_is_copied_and_brought_up()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"d.sqlite"_s);
        QVERIFY(migrate(path, StatementBook::of_scripts({m_first}), true));
        const auto done = migrate(path, StatementBook::of_scripts({m_first, m_second, m_third}), true);
        QVERIFY(done);
        QCOMPARE(done->from, 1);
        QCOMPARE(done->to, 3);
        QCOMPARE(value(path, "SELECT y + z FROM b;"), 9);
        QVERIFY(QFile::exists(done->backup));
        QCOMPARE(value(done->backup, "PRAGMA user_version;"), 1);
        QCOMPARE(value(done->backup, "SELECT x FROM a;"), 1);
        const auto again = migrate(path, StatementBook::of_scripts({m_first, m_second, m_third}), true);
        QCOMPARE(*again, (Migration{3, 3, {}}));
    }

    void a_failing_script_changes_nothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"d.sqlite"_s);
        QVERIFY(migrate(path, StatementBook::of_scripts({m_first}), true));
        QVERIFY(!migrate(path, StatementBook::of_scripts({m_first, m_second, "ALTER TABLE nothing ADD q;"}), true));
        QCOMPARE(value(path, "PRAGMA user_version;"), 1);
        QCOMPARE(value(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'b';"), 0);
    }

    void a_newer_file_is_left_alone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"d.sqlite"_s);
        QVERIFY(migrate(path, StatementBook::of_scripts({m_first, m_second}), true));
        const auto refused = migrate(path, StatementBook::of_scripts({m_first}), true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, core::ErrorKind::conflict);
        QCOMPARE(value(path, "PRAGMA user_version;"), 2);
        QCOMPARE(QDir(folder.path()).entryList({u"*_v*"_s}).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
