// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/database_thread.h"
#include "store/database/migration.h"
#include "store/support/store_fixture.h"

#include <QSemaphore>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

constexpr auto schema = "CREATE TABLE item (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE);";

core::Done add(Connection& connection, const QByteArray& body)
{
    return connection.execute("INSERT INTO item (body) VALUES ('" + body + "')");
}

} // namespace

class TestDatabaseThread final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    StatementBook m_book = StatementBook::of_scripts({schema});
    std::atomic<int> m_damage = 0;

    std::unique_ptr<DatabaseThread> start(int max_pages = 0)
    {
        DatabaseThread::Settings settings;
        settings.path = m_folder->filePath(u"a.sqlite"_s);
        settings.writer.max_pages = max_pages;
        settings.writer.busy_timeout_ms = 200;
        settings.on_damage = [this] { ++m_damage; };
        if (!migrate(settings.path, m_book, false))
            qFatal("cannot migrate");
        auto database = DatabaseThread::start(std::move(settings), m_book);
        if (!database)
            qFatal("cannot start");
        return std::move(*database);
    }
    static qint64 count(DatabaseThread& database)
    {
        return got(database.read([](Connection& c) -> core::Result<qint64> {
            auto query = c.query("count");
            return query.next() ? query.integer(0) : -1;
        }));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_book.add_queries("-- name: count\nSELECT count(*) FROM item;\n", u"test"_s)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_damage = 0;
    }

    void a_failing_job_takes_no_other_with_it()
    {
        const auto database = start();
        QSemaphore gate;
        auto blocked = database->write([&gate](Connection&) -> core::Done {
            gate.acquire();
            gate.release();
            return {};
        });
        // These queue up behind the first one and share a transaction.
        std::vector<Answer<void>> answers;
        for (int i = 0; i < 20; ++i) {
            answers.push_back(database->write([i](Connection& c) -> core::Done {
                if (auto done = add(c, QByteArray::number(i)); !done)
                    return done;
                if (i == 7)
                    return core::failure(core::ErrorKind::refused, u"no"_s);
                if (i == 9)
                    return add(c, "3"); // not unique
                return {};
            }));
        }
        gate.release();
        got(std::move(blocked));
        for (size_t i = 0; i < answers.size(); ++i) {
            const auto result = outcome(answers[i]);
            QCOMPARE(result.has_value(), i != 7 && i != 9);
            if (i == 7)
                QCOMPARE(result.error().kind, core::ErrorKind::refused);
            if (i == 9)
                QCOMPARE(result.error().kind, core::ErrorKind::conflict);
        }
        QCOMPARE(count(*database), 18);
    }

    void answers_come_after_the_commit()
    {
        const auto database = start();
        got(database->write([](Connection& c) { return add(c, "a"); }));
        QCOMPARE(count(*database), 1); // the reader is another connection
    }

    void queued_writes_are_done_before_the_end()
    {
        std::vector<Answer<void>> answers;
        {
            const auto database = start();
            for (int i = 0; i < 200; ++i)
                answers.push_back(
                    database->write([i](Connection& c) { return add(c, QByteArray::number(i)); },
                                    i % 10 ? DatabaseThread::Commit::shared : DatabaseThread::Commit::own));
        }
        for (auto& answer : answers)
            QVERIFY(answer.isFinished() && answer.result().has_value());
        QCOMPARE(count(*start()), 200);
    }

    void a_reader_does_not_wait_for_the_writer()
    {
        const auto database = start();
        QSemaphore inside;
        QSemaphore gate;
        auto writing = database->write([&](Connection& c) -> core::Done {
            auto done = add(c, "a");
            inside.release();
            gate.acquire();
            return done;
        });
        inside.acquire();
        QCOMPARE(count(*database), 0);
        gate.release();
        got(std::move(writing));
        QCOMPARE(count(*database), 1);
    }

    void a_cancelled_read_is_dropped()
    {
        const auto database = start();
        QSemaphore gate;
        auto blocked = database->read([&gate](Connection&) -> core::Done {
            gate.acquire();
            return {};
        });
        std::atomic<bool> ran = false;
        auto dropped = database->read([&ran](Connection&) -> core::Done {
            ran = true;
            return {};
        });
        dropped.cancel();
        gate.release();
        got(std::move(blocked));
        (void)count(*database);
        QVERIFY(!ran);
    }

    void a_full_disk_is_told_and_nothing_is_half_written()
    {
        const auto database = start(12);
        const QByteArray large(3000, 'x');
        int stored = 0;
        core::Error error;
        for (int i = 0; i < 100; ++i) {
            auto first = database->write([&, i](Connection& c) -> core::Done {
                if (auto done = add(c, large + QByteArray::number(2 * i)); !done)
                    return done;
                return add(c, large + QByteArray::number(2 * i + 1));
            });
            const auto result = outcome(std::move(first));
            if (!result) {
                error = result.error();
                break;
            }
            stored += 2;
        }
        QCOMPARE(error.kind, core::ErrorKind::storage);
        QVERIFY(error.text.contains(u"full"_s));
        QVERIFY(stored > 0);
        QCOMPARE(count(*database), stored);
        QCOMPARE(m_damage, 0);
    }

    void a_large_job_on_a_full_disk_does_not_take_the_small_ones_with_it()
    {
        const auto database = start(20);
        QSemaphore gate;
        auto blocked = database->write([&gate](Connection&) -> core::Done {
            gate.acquire();
            gate.release();
            return {};
        });
        auto small = database->write([](Connection& c) { return add(c, "small"); });
        auto large = database->write([](Connection& c) { return add(c, QByteArray(400'000, 'x')); });
        auto later = database->write([](Connection& c) { return add(c, "later"); });
        gate.release();
        got(std::move(blocked));
        QVERIFY(outcome(small));
        QCOMPARE(outcome(large).error().kind, core::ErrorKind::storage);
        QVERIFY(outcome(later));
        QCOMPARE(count(*database), 2);
    }

    void only_what_may_wait_does_not_wait_for_the_disk()
    {
        DatabaseThread::Settings settings;
        settings.path = m_folder->filePath(u"a.sqlite"_s);
        settings.writer.full_sync = true;
        QVERIFY(migrate(settings.path, m_book, true));
        const auto database = std::move(*DatabaseThread::start(std::move(settings), m_book));
        // 1 is NORMAL, 2 is FULL: what the transaction of a job runs with.
        const auto sync = [&](DatabaseThread::Commit commit) {
            return got(database->write([](Connection& c) { return c.pragma("synchronous"); }, commit));
        };
        using Commit = DatabaseThread::Commit;
        QCOMPARE(sync(Commit::shared), u"2"_s);
        QCOMPARE(sync(Commit::later), u"1"_s);
        QCOMPARE(sync(Commit::own), u"2"_s);
        QSemaphore gate;
        auto blocked = database->write(
            [&gate](Connection&) -> core::Done {
                gate.acquire();
                return {};
            },
            Commit::later);
        // These share a transaction, and the one that must not wait decides.
        auto later = database->write([](Connection& c) { return c.pragma("synchronous"); }, Commit::later);
        auto shared = database->write([](Connection& c) { return c.pragma("synchronous"); }, Commit::shared);
        gate.release();
        got(std::move(blocked));
        QCOMPARE(got(std::move(later)), u"2"_s);
        QCOMPARE(got(std::move(shared)), u"2"_s);
    }

    void another_process_that_holds_the_file_is_told()
    {
        const auto database = start();
        auto other = Connection::open(m_folder->filePath(u"a.sqlite"_s), m_book, {});
        QVERIFY(other && (*other)->begin());
        const auto refused = outcome(database->write([](Connection& c) { return add(c, "a"); }));
        QCOMPARE(refused.error().kind, core::ErrorKind::storage);
        QVERIFY((*other)->commit());
        got(database->write([](Connection& c) { return add(c, "a"); }));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseThread)
#include "test_database_thread.moc"
