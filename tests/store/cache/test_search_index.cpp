// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/search_index.h"
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestSearchIndex final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Store> m_store;

    std::vector<core::Post> find(const SearchRequest& request)
    {
        (void)got(m_store->cache().search().catch_up());
        const auto answer = got(m_store->cache().search().find(request));
        if (!answer.complete)
            qFatal("the index did not catch up");
        return answer.posts;
    }
    size_t hits(const QString& text) { return find({.text = text}).size(); }
    void put(std::vector<core::Post> posts) { (void)got(m_store->cache().posts().upsert(std::move(posts))); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_store = m_fixture->open();
    }
    void cleanup() { m_store.reset(); }

    void the_newest_hits_come_first_whatever_came_first()
    {
        put({sample_post(3, u"deploy billing"_s)});
        put({sample_post(1, u"deploy web"_s), sample_post(2, u"restart web"_s)});
        const auto posts = find({.text = u"deploy "_s});
        QCOMPARE(posts.size(), size_t(2));
        QCOMPARE(posts.front(), sample_post(3, u"deploy billing"_s));
        QCOMPARE(posts.back().id, sample_post_id(1));
        QCOMPARE(find({.text = u"deploy "_s, .limit = 1}).size(), size_t(1));
    }

    void posts_become_searchable_on_their_own()
    {
        put({sample_post(1, u"deploy"_s)});
        QTRY_COMPARE(got(m_store->cache().search().find({.text = u"deploy"_s})).posts.size(), size_t(1));
        QVERIFY(got(m_store->cache().search().find({.text = u"deploy"_s})).complete);
    }

    void words_prefixes_phrases_and_exclusions()
    {
        put({sample_post(1, u"Disk full on web-01 (Müller), version 1.4.2"_s), sample_post(2, u"full disk"_s)});
        QCOMPARE(hits(u"disk"_s), size_t(2));
        QCOMPARE(hits(u"dis"_s), size_t(2));
        QCOMPARE(hits(u"dis "_s), size_t(0));
        QCOMPARE(hits(u"\"disk full\""_s), size_t(1));
        QCOMPARE(hits(u"disk -version"_s), size_t(1));
        QCOMPARE(hits(u"web-01"_s), size_t(1));
        QCOMPARE(hits(u"1.4.2"_s), size_t(1));
        QCOMPARE(hits(u"1.4.3"_s), size_t(0));
        QCOMPARE(hits(u"muller"_s), size_t(1));
    }

    void a_search_stays_in_its_room_and_with_its_author()
    {
        auto other = sample_post(2, u"deploy"_s);
        other.room = sample_room(2);
        other.user = sample_user(2);
        put({sample_post(1, u"deploy"_s), other});
        QCOMPARE(find({.text = u"deploy"_s, .room = sample_room(2)}), std::vector{other});
        QCOMPARE(find({.text = u"deploy"_s, .user = sample_user(2)}), std::vector{other});
        QVERIFY(find({.text = u"deploy"_s, .room = sample_room(1), .user = sample_user(2)}).empty());
        QVERIFY(find({.text = u"deploy"_s, .room = sample_room(3)}).empty());
        QVERIFY(find({.text = u"r1"_s}).empty()); // the words of the scope are not text
    }

    void an_edited_post_is_found_by_its_new_words_only()
    {
        auto post = sample_post(1, u"alpha"_s);
        put({post});
        QCOMPARE(hits(u"alpha"_s), size_t(1));
        post.message = u"beta"_s;
        post.updated_at += core::Millis(1);
        put({post});
        QCOMPARE(hits(u"alpha"_s), size_t(0));
        QCOMPARE(hits(u"beta"_s), size_t(1));
        post.message = u"gamma"_s; // again, before the index has seen it
        post.updated_at += core::Millis(1);
        auto newest = post;
        newest.message = u"delta"_s;
        newest.updated_at += core::Millis(1);
        put({post, newest});
        QCOMPARE(hits(u"gamma"_s) + hits(u"beta"_s), size_t(0));
        QCOMPARE(hits(u"delta"_s), size_t(1));
    }

    void a_deleted_post_is_not_found()
    {
        put({sample_post(1, u"alpha"_s), sample_post(2, u"alpha"_s)});
        QCOMPARE(hits(u"alpha"_s), size_t(2));
        (void)got(m_store->cache().posts().mark_deleted(sample_post_id(1), core::from_ms(sample_time + 9000)));
        QCOMPARE(hits(u"alpha"_s), size_t(1));
        auto dead = sample_post(2, {});
        dead.deleted_at = dead.updated_at + core::Millis(1);
        dead.updated_at = dead.deleted_at;
        put({dead});
        QCOMPARE(hits(u"alpha"_s), size_t(0));
    }

    void system_posts_and_history_rows_are_not_found()
    {
        auto joined = sample_post(1, u"anna joined"_s);
        joined.type = u"system_join_channel"_s;
        auto row = sample_post(2, u"anna wrote"_s);
        row.original = sample_post_id(3);
        put({joined, row});
        QCOMPARE(hits(u"anna"_s), size_t(0));
    }

    void the_best_hit_comes_first_when_asked()
    {
        std::vector<core::Post> posts;
        for (int i = 0; i < 50; ++i)
            posts.push_back(sample_post(i, u"restarting because the deploymentservice asked "_s.repeated(3)));
        posts.push_back(sample_post(0, u"deploy deploy deploy"_s));
        posts.back().id = sample_post_id(500);
        put(posts);
        const auto found = find({.text = u"deploy"_s, .order = SearchRequest::Order::relevance, .limit = 5});
        QCOMPARE(found.size(), size_t(5));
        QCOMPARE(found.front().id, sample_post_id(500));
    }

    void no_text_is_a_syntax_error()
    {
        put({sample_post(1, u"NEAR AND OR NOT message scope rowid"_s)});
        const QStringList hostile{u"\""_s,
                                  u"'"_s,
                                  u"\"\"\""_s,
                                  u"a\"b"_s,
                                  u"AND"_s,
                                  u"NOT"_s,
                                  u"NEAR(a b)"_s,
                                  u"a OR"_s,
                                  u"(a"_s,
                                  u"a)"_s,
                                  u"message:a"_s,
                                  u"scope:r1"_s,
                                  u"a*"_s,
                                  u"*a"_s,
                                  u"^a"_s,
                                  u"a+b"_s,
                                  u"{a}"_s,
                                  u"-"_s,
                                  u"--a"_s,
                                  u"a -"_s,
                                  u"-\"a"_s,
                                  u"\\"_s,
                                  u";DROP"_s,
                                  u"%"_s,
                                  u"_"_s,
                                  u"a\nb"_s,
                                  u"\0a"_s,
                                  QString(QChar(0xd800)),
                                  QString(5000, QLatin1Char('a')),
                                  u"a "_s.repeated(2000),
                                  u"\"a "_s.repeated(500)};
        for (const auto& text : hostile)
            QVERIFY2(outcome(m_store->cache().search().find({.text = text})).has_value(), qPrintable(text.left(40)));
        auto* random = QRandomGenerator::global();
        const QString letters = u"ab \"'*^-+(){}:.,NOTANDOR\\%_\u00e4\u4e2d\0"_s;
        for (int i = 0; i < 2000; ++i) {
            QString text;
            for (int n = random->bounded(20); n > 0; --n)
                text += letters.at(random->bounded(static_cast<int>(letters.size())));
            QVERIFY2(outcome(m_store->cache().search().find({.text = text})).has_value(), qPrintable(text));
        }
    }

    void what_waits_at_the_end_is_fed_at_the_next_start()
    {
        std::vector<core::Post> posts;
        for (int i = 0; i < 3000; ++i)
            posts.push_back(sample_post(i, u"alpha %1"_s.arg(i)));
        const auto unwaited = m_store->cache().posts().upsert(std::move(posts));
        m_store.reset();
        QVERIFY(unwaited.isFinished());
        m_store = m_fixture->open();
        QTRY_VERIFY(got(m_store->cache().search().find({.text = u"alpha 2999"_s})).complete);
        QCOMPARE(hits(u"\"alpha 2999\""_s), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "test_search_index.moc"
