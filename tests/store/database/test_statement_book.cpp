// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/migration.h"
#include "store/database/statement_book.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestStatementBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_statement_fits_its_schema_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<int>("version");
        QTest::newRow("cache") << u"cache"_s << 1;
        QTest::newRow("userdata") << u"userdata"_s << 2;
    }

    void every_statement_fits_its_schema()
    {
        QFETCH(QString, database);
        QFETCH(int, version);
        const QTemporaryDir folder;
        const auto book = StatementBook::load(database);
        QVERIFY(book);
        QCOMPARE(book->version(), version);
        QVERIFY(book->query_names().size() > 20);
        const QString path = folder.filePath(u"a.sqlite"_s);
        QVERIFY(migrate(path, *book, false));
        const auto connection = Connection::open(path, *book, {});
        QVERIFY(connection);
        for (const auto& name : book->query_names()) {
            sqlite3_stmt* statement = nullptr;
            const QByteArray sql = book->query(name.toStdString());
            const int code = sqlite3_prepare_v2((*connection)->handle(), sql.constData(), -1, &statement, nullptr);
            const QByteArray why = name + ": " + sqlite3_errmsg((*connection)->handle());
            QVERIFY2(code == SQLITE_OK, why.constData());
            sqlite3_finalize(statement);
        }
    }

    void an_unknown_database_is_our_defect()
    {
        const auto book = StatementBook::load(u"nothing"_s);
        QVERIFY(!book);
        QCOMPARE(book.error().kind, opsdeck::core::ErrorKind::internal);
    }
};

QTEST_GUILESS_MAIN(TestStatementBook)
#include "test_statement_book.moc"
