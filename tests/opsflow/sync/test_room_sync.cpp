// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/room_fixture.h"
#include "opsflow/sync/history_loader.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

class TestRoomSync final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_flow = std::make_unique<RoomFixture>();
        m_flow->open();
    }
    void cleanup() { m_flow.reset(); }

    void a_room_that_is_followed_is_on_disk_with_its_watermark()
    {
        const core::PostId said = say("hello");
        QVERIFY(follow().has_value());
        QCOMPARE(stored(said)->message, QStringLiteral("hello"));
        const auto cursor = RoomFixture::got(m_flow->store->cache().cursors().of_room(m_flow->room.id));
        QVERIFY(cursor.has_value());
        QCOMPARE(cursor->newest_post, said);
        QVERIFY(core::to_ms(cursor->since) > 0);

        // From the watermark on: what is new, what was changed, what is gone.
        const core::PostId next = say("and more");
        m_flow->server.edit(said, QStringLiteral("hello there"));
        QVERIFY(follow().has_value());
        QCOMPARE(stored(said)->message, QStringLiteral("hello there"));
        QVERIFY(stored(next).has_value());
        m_flow->server.remove(next);
        QVERIFY(follow().has_value());
        QVERIFY(stored(next)->is_deleted());
    }

    void what_was_there_before_is_no_news_and_what_comes_is()
    {
        say("long ago");
        std::vector<QString> told;
        connect(&m_flow->sync->writer(), &StoreWriter::post_changed, this, [&](const core::Post& post) {
            if (post.type.isEmpty())
                told.push_back(post.message);
        });
        QVERIFY(follow().has_value());
        told.clear();
        QVERIFY(follow().has_value());
        QVERIFY(told.empty());
        say("just now");
        QVERIFY(follow().has_value());
        QCOMPARE(told, std::vector<QString>{QStringLiteral("just now")});
    }

    void events_are_stored_and_told_as_they_come()
    {
        QSignalSpy caught_up(m_flow->sync.get(), &RoomSync::caught_up);
        std::map<core::PostId, int> told;
        connect(&m_flow->sync->writer(), &StoreWriter::post_changed, this,
                [&](const core::Post& post) { ++told[post.id]; });
        m_flow->sync->start(true);
        QTRY_COMPARE(caught_up.size(), 1);
        const core::PostId live = say("live");
        QTRY_COMPARE(told[live], 1);
        QCOMPARE(stored(live)->message, QStringLiteral("live"));
    }

    void what_was_missed_is_caught_up_with_and_told_once()
    {
        QSignalSpy caught_up(m_flow->sync.get(), &RoomSync::caught_up);
        std::map<core::PostId, int> told;
        connect(&m_flow->sync->writer(), &StoreWriter::post_changed, this,
                [&](const core::Post& post) { ++told[post.id]; });
        m_flow->sync->start(true);
        QTRY_COMPARE(caught_up.size(), 1);
        m_flow->proxy.set_down(true);
        QTRY_COMPARE(m_flow->session->connection().connection, Connection::connecting);
        std::vector<core::PostId> missed;
        for (const char* words : {"one", "two", "three"})
            missed.push_back(say(words));
        m_flow->proxy.set_down(false);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::all_of(missed.begin(), missed.end(), [&](const core::PostId& post) { return told[post] >= 1; }),
            20'000);
        QTRY_COMPARE_WITH_TIMEOUT(caught_up.size(), 2, 20'000);
        for (const core::PostId& post : missed)
            QCOMPARE(told[post], 1);
    }

    void a_server_that_is_away_is_an_error_and_loses_nothing()
    {
        const core::PostId said = say("hello");
        QVERIFY(follow().has_value());
        m_flow->proxy.set_down(true);
        QCOMPARE(follow().error().kind, core::ErrorKind::unreachable);
        const auto rooms = QCoro::waitFor(m_flow->sync->refresh_rooms());
        QCOMPARE(rooms.error().kind, core::ErrorKind::unreachable);
        QVERIFY(stored(said).has_value());
        const auto cursor = RoomFixture::got(m_flow->store->cache().cursors().of_room(m_flow->room.id));
        QCOMPARE(cursor->newest_post, said);
    }

    void rooms_and_memberships_are_refreshed_together()
    {
        const core::Room another = m_flow->server.make_room();
        QVERIFY(QCoro::waitFor(m_flow->sync->refresh_rooms()).has_value());
        const auto rooms = RoomFixture::got(m_flow->store->cache().rooms().of_team(m_flow->session->team().id));
        QVERIFY(std::any_of(rooms.begin(), rooms.end(), [&](const core::Room& room) { return room.id == another.id; }));
        QVERIFY(RoomFixture::got(m_flow->store->cache().members().find(another.id, m_flow->server.user())).has_value());
    }

    void posts_are_fetched_by_id_and_lost_ones_named()
    {
        const core::PostId said = say("hello");
        const core::PostId unknown(QStringLiteral("zzzzzzzzzzzzzzzzzzzzzzzzzz"));
        const std::vector<core::PostId> wanted{said, unknown};
        const auto gone = QCoro::waitFor(m_flow->sync->refresh_posts(wanted));
        QVERIFY(gone.has_value());
        QCOMPARE(*gone, std::vector<core::PostId>{unknown});
        QCOMPARE(stored(said)->message, QStringLiteral("hello"));
    }

    void older_pages_come_until_there_are_none()
    {
        // More than one page of the server's.
        constexpr int many = 230;
        for (int number = 1; number <= many; ++number)
            say(qPrintable(QStringLiteral("number %1").arg(number)));
        HistoryLoader history(m_flow->sync.get(), m_flow->store.get());
        const auto few = QCoro::waitFor(history.newest(m_flow->room.id, 3, true));
        QVERIFY(few.has_value());
        QCOMPARE(few->size(), size_t(3));
        QCOMPARE(few->back().message, QStringLiteral("number %1").arg(many));
        const auto all = QCoro::waitFor(history.newest(m_flow->room.id, 1000, true));
        QVERIFY(all.has_value());
        const auto numbers = std::count_if(all->begin(), all->end(), [](const core::Post& post) {
            return post.message.startsWith(QLatin1String("number "));
        });
        QCOMPARE(numbers, many);
        const auto offline = QCoro::waitFor(history.newest(m_flow->room.id, 1000, false));
        QCOMPARE(offline->size(), all->size());
    }

    void whoever_waits_is_told_when_it_goes_data()
    {
        QTest::addColumn<int>("turns");
        for (const int turns : {0, 1, 2, 3, 5, 8, 13, 21})
            QTest::addRow("after %d turns", turns) << turns;
    }

    /// The loader goes with the sync and the store, at any moment of its work.
    void whoever_waits_is_told_when_it_goes()
    {
        QFETCH(int, turns);
        say("hello");
        auto history = std::make_unique<HistoryLoader>(m_flow->sync.get(), m_flow->store.get());
        auto loading = history->newest(m_flow->room.id, 1000, true);
        for (int turn = 0; turn < turns && !loading.isReady(); ++turn) {
            QTimer::singleShot(1, this, [] {}); // something always comes
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const bool was_done = loading.isReady();
        history.reset();
        m_flow->close();
        const auto posts = QCoro::waitFor(std::move(loading));
        if (was_done)
            QVERIFY(posts.has_value());
        else
            QCOMPARE(posts.error().kind, core::ErrorKind::cancelled);
    }

private:
    core::PostId say(const char* words)
    {
        const auto post = m_flow->server.say(m_flow->room.id, QString::fromUtf8(words));
        if (!post)
            qFatal("%s", qPrintable(post.error().text));
        return post->id;
    }
    core::Done follow() { return QCoro::waitFor(m_flow->sync->follow(m_flow->room.id)); }
    std::optional<core::Post> stored(const core::PostId& post)
    {
        return RoomFixture::got(m_flow->store->cache().posts().by_id(post));
    }

    std::unique_ptr<RoomFixture> m_flow;
};

QTEST_GUILESS_MAIN(TestRoomSync)
#include "test_room_sync.moc"
