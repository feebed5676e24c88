// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/migration.h"
#include "store/database/salvage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 4'000;
constexpr int page = 4096;

StatementBook book()
{
    auto made = StatementBook::of_scripts(
        {"CREATE TABLE item (id INTEGER PRIMARY KEY, body TEXT NOT NULL); CREATE INDEX item_body ON item (body);"
         "CREATE TABLE other (key TEXT PRIMARY KEY, body TEXT);"});
    if (!made.add_queries("-- name: add\nINSERT INTO item VALUES (?1, 'body of row ' || ?1 || hex(zeroblob(40)));\n"
                          "-- name: add_other\nINSERT INTO other VALUES (?1, 'x');\n"
                          "-- name: count\nSELECT count(*) FROM item WHERE body LIKE 'body of row ' || id || '%';\n"
                          "-- name: check\nPRAGMA integrity_check;\n",
                          {}))
        qFatal("no book");
    return made;
}

} // namespace

class TestSalvage final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    StatementBook m_book = book();
    QString m_path;
    QString m_target;

    void damage(qint64 from, qint64 count) const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(from))
            qFatal("cannot damage the file");
        for (qint64 i = 0; i < count; ++i)
            file.putChar(static_cast<char>((i * 131 + 89) ^ (i >> 7)));
    }
    /// Rows of `item` that came through, after a check that the new file is sound.
    qint64 saved(std::vector<SalvagedTable>& tables) const
    {
        auto result = salvage(m_path, m_target, m_book);
        if (!result)
            qFatal("%s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
        tables = *result;
        const auto connection = Connection::open(m_target, m_book, {});
        auto check = (*connection)->query("check");
        if (!check.next() || check.text(0) != u"ok"_s)
            qFatal("the recovered file is damaged");
        auto count = (*connection)->query("count");
        return count.next() ? count.integer(0) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"d.sqlite"_s);
        m_target = m_folder->filePath(u"new.sqlite"_s);
        QVERIFY(migrate(m_path, m_book, false));
        const auto connection = Connection::open(m_path, m_book, {});
        QVERIFY((*connection)->begin());
        for (int i = 1; i <= rows; ++i)
            QVERIFY((*connection)->run("add", i));
        for (int i = 0; i < 10; ++i)
            QVERIFY((*connection)->run("add_other", QString::number(i)));
        QVERIFY((*connection)->commit());
    }

    void a_sound_file_comes_through_whole()
    {
        std::vector<SalvagedTable> tables;
        QCOMPARE(saved(tables), rows);
        QCOMPARE(tables, (std::vector<SalvagedTable>{{u"item"_s, rows, true}, {u"other"_s, 10, true}}));
    }

    void a_lost_head_costs_nothing()
    {
        damage(0, 100);
        std::vector<SalvagedTable> tables;
        QCOMPARE(saved(tables), rows);
    }

    void a_lost_first_page_costs_nothing()
    {
        damage(0, page);
        std::vector<SalvagedTable> tables;
        QCOMPARE(saved(tables), rows);
        QCOMPARE(tables.back(), (SalvagedTable{u"other"_s, 10, true}));
    }

    void one_broken_page_costs_its_rows_only()
    {
        const qint64 pages = QFile(m_path).size() / page;
        damage(pages / 2 * page, page);
        std::vector<SalvagedTable> tables;
        const qint64 count = saved(tables);
        QVERIFY2(count > rows - 120, qPrintable(QString::number(count)));
        QCOMPARE(tables.back(), (SalvagedTable{u"other"_s, 10, true}));
    }

    void three_broken_pages_cost_little_more()
    {
        const qint64 pages = QFile(m_path).size() / page;
        for (const qint64 at : {pages / 5, pages / 3, pages / 2})
            damage(at * page, page);
        std::vector<SalvagedTable> tables;
        const qint64 count = saved(tables);
        QVERIFY2(count > rows - 400, qPrintable(QString::number(count)));
    }

    void the_first_half_of_a_cut_file_comes_through()
    {
        const qint64 pages = QFile(m_path).size() / page;
        QVERIFY(QFile::resize(m_path, pages / 2 * page + 123));
        std::vector<SalvagedTable> tables;
        const qint64 count = saved(tables);
        QVERIFY2(count > rows / 4, qPrintable(QString::number(count)));
    }

    void pure_noise_yields_an_empty_file_that_says_so()
    {
        damage(0, QFile(m_path).size());
        std::vector<SalvagedTable> tables;
        QCOMPARE(saved(tables), 0);
        QCOMPARE(tables.size(), size_t(2));
        QVERIFY(!tables.front().complete);
    }

    void the_damaged_file_is_only_read()
    {
        damage(5 * page, page);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        std::vector<SalvagedTable> tables;
        (void)saved(tables);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "test_salvage.moc"
