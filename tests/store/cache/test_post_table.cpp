// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/post_table.h"
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

std::vector<int> numbers_of(const std::vector<core::Post>& posts)
{
    std::vector<int> numbers;
    for (const auto& post : posts)
        numbers.push_back(static_cast<int>((core::to_ms(post.created_at) - sample_time) / 1000));
    return numbers;
}

} // namespace

class TestPostTable final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Store> m_store;

    PostTable& posts() { return m_store->cache().posts(); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_store = m_fixture->open();
    }
    void cleanup() { m_store.reset(); }

    void a_post_comes_back_as_it_went_in()
    {
        auto post = opsdeck_post(1, u"01J0"_s);
        post.root = sample_post_id(77);
        post.type = u"custom_opsdeck"_s;
        post.message = u"`status` \u2713 \U0001F680"_s;
        post.edited_at = core::from_ms(sample_time + 2000);
        post.reply_count = 3;
        post.last_reply_at = core::from_ms(sample_time + 3000);
        post.is_pinned = true;
        post.pending = core::PendingPostId(u"me:1"_s);
        post.reactions = {{post.id, sample_user(2), u"thumbsup"_s, core::from_ms(5)}};
        core::FileInfo file;
        file.id = core::FileId(sample_id('f', 1));
        file.user = post.user;
        file.post = post.id;
        file.name = u"log.txt"_s;
        file.extension = u"txt"_s;
        file.mime_type = u"text/plain"_s;
        file.size = 12;
        file.created_at = post.created_at;
        post.files = {file};
        post.file_ids = {file.id.value()};
        QCOMPARE(got(posts().upsert({post})).inserted, 1);
        QCOMPARE(got(posts().by_id(post.id)), std::optional(post));
        QCOMPARE(got(posts().by_pending(post.pending)), std::optional(post));
        QCOMPARE(got(posts().of_run(core::RunId(u"01J0"_s))), std::vector{post});
        m_store.reset();
        m_store = m_fixture->open();
        QCOMPARE(got(posts().by_id(post.id)), std::optional(post));
    }

    void the_newest_version_wins_whatever_the_order()
    {
        auto older = sample_post(1, u"first"_s);
        auto newer = older;
        newer.message = u"second"_s;
        newer.updated_at += core::Millis(5);
        QCOMPARE(got(posts().upsert({newer})).inserted, 1);
        const auto report = got(posts().upsert({older}));
        QCOMPARE(report.unchanged, 1);
        QVERIFY(report.changed.empty());
        QCOMPARE(got(posts().by_id(older.id))->message, u"second"_s);
        newer.message = u"third"_s;
        newer.updated_at += core::Millis(5);
        QCOMPARE(got(posts().upsert({newer, older})).updated, 1);
        QCOMPARE(got(posts().by_id(older.id))->message, u"third"_s);
    }

    void one_batch_with_two_versions_keeps_the_newer()
    {
        auto older = sample_post(1, u"first"_s);
        auto newer = sample_post(1, u"second"_s);
        newer.updated_at += core::Millis(1);
        (void)got(posts().upsert({newer, older}));
        QCOMPARE(got(posts().by_id(older.id))->message, u"second"_s);
    }

    void the_event_may_bring_the_pending_id_after_the_page()
    {
        auto post = sample_post(1);
        (void)got(posts().upsert({post}));
        post.pending = core::PendingPostId(u"me:1"_s);
        QCOMPARE(got(posts().upsert({post})).unchanged, 1);
        QVERIFY(got(posts().by_pending(post.pending)));
    }

    void a_tombstone_stays_dead()
    {
        auto post = sample_post(1, u"secret"_s);
        (void)got(posts().upsert({post}));
        QVERIFY(got(posts().mark_deleted(post.id, core::from_ms(sample_time + 9000))));
        auto late = post;
        late.updated_at += core::Millis(500);
        (void)got(posts().upsert({late}));
        const auto stored = got(posts().by_id(post.id));
        QVERIFY(stored->is_deleted());
        QVERIFY(stored->message.isEmpty());
        QCOMPARE(got(posts().count(sample_room())), 0);
    }

    void a_deleted_version_of_the_same_moment_wins()
    {
        auto post = sample_post(1);
        (void)got(posts().upsert({post}));
        post.deleted_at = post.updated_at;
        post.message.clear();
        (void)got(posts().upsert({post}));
        QVERIFY(got(posts().by_id(post.id))->is_deleted());
    }

    void replies_die_with_their_root()
    {
        auto reply = sample_post(2);
        reply.root = sample_post_id(1);
        (void)got(posts().upsert({sample_post(1), reply, sample_post(3)}));
        QVERIFY(got(posts().mark_deleted(sample_post_id(1), core::from_ms(sample_time + 9000))));
        QVERIFY(got(posts().by_id(reply.id))->is_deleted());
        QVERIFY(!got(posts().by_id(sample_post_id(3)))->is_deleted());
        QVERIFY(!got(posts().mark_deleted(sample_post_id(99), core::from_ms(1))));
    }

    void pages_are_in_order_of_time_however_they_came()
    {
        for (const int number : {5, 1, 9, 3, 7, 2, 8, 4, 6, 10})
            (void)got(posts().upsert({sample_post(number)}));
        auto elsewhere = sample_post(50);
        elsewhere.room = sample_room(2);
        (void)got(posts().upsert({elsewhere}));
        QCOMPARE(numbers_of(got(posts().newest(sample_room(), 3))), (std::vector{8, 9, 10}));
        QCOMPARE(numbers_of(got(posts().before(sample_room(), sample_post_id(8), 3))), (std::vector{5, 6, 7}));
        QCOMPARE(numbers_of(got(posts().after(sample_room(), sample_post_id(8), 9))), (std::vector{9, 10}));
        QVERIFY(got(posts().before(sample_room(), sample_post_id(1), 3)).empty());
        QVERIFY(got(posts().before(sample_room(), elsewhere.id, 3)).empty());
        QVERIFY(got(posts().newest(sample_room(3), 3)).empty());
    }

    void a_thousand_posts_of_one_millisecond_all_have_their_place()
    {
        std::vector<core::Post> many;
        for (int i = 0; i < 1000; ++i) {
            auto post = sample_post(i);
            post.created_at = core::from_ms(sample_time);
            many.push_back(post);
        }
        many.push_back(sample_post(5000));
        QCOMPARE(got(posts().upsert(many)).inserted, 1001);
        const auto page = got(posts().newest(sample_room(), 2000));
        QCOMPARE(page.size(), size_t(1001));
        QCOMPARE(page.back().id, sample_post_id(5000));
        for (size_t i = 1; i < 1000; ++i)
            QVERIFY(page[i - 1].id.value() < page[i].id.value());
        size_t walked = 0;
        for (auto anchor = sample_post_id(5000);;) {
            const auto before = got(posts().before(sample_room(), anchor, 64));
            if (before.empty())
                break;
            walked += before.size();
            anchor = before.front().id;
        }
        QCOMPARE(walked, size_t(1000));
    }

    void absurd_times_are_stored_too()
    {
        auto future = sample_post(1);
        future.created_at = core::from_ms(std::numeric_limits<qint64>::max());
        auto past = sample_post(2);
        past.created_at = core::from_ms(-5);
        QCOMPARE(got(posts().upsert({future, past})).inserted, 2);
        QCOMPARE(got(posts().newest(sample_room(), 5)).back().id, future.id);
    }

    void a_thread_is_found_from_any_of_its_posts()
    {
        auto reply = sample_post(2);
        reply.root = sample_post_id(1);
        (void)got(posts().upsert({reply, sample_post(1), sample_post(3)}));
        QCOMPARE(numbers_of(got(posts().thread(sample_post_id(1)))), (std::vector{1, 2}));
        QCOMPARE(numbers_of(got(posts().thread(sample_post_id(2)))), (std::vector{1, 2}));
        QVERIFY(got(posts().thread(sample_post_id(9))).empty());
    }

    void the_digest_first_seen_is_kept_and_a_rewrite_is_told()
    {
        auto post = opsdeck_post(1, u"01J0"_s);
        const QString first = post_digest(post);
        QVERIFY(got(posts().upsert({post, sample_post(2)})).rewritten.empty());
        auto touched = post;
        touched.updated_at += core::Millis(1); // a reaction or a pin
        touched.is_pinned = true;
        QVERIFY(got(posts().upsert({touched})).rewritten.empty());
        auto changed = touched;
        changed.updated_at += core::Millis(1);
        changed.props.insert(u"opsdeck"_s, QJsonObject{{u"run"_s, u"01J9"_s}});
        QCOMPARE(got(posts().upsert({changed})).rewritten, std::vector{post.id});
        const auto digests = got(posts().digests(sample_room()));
        QCOMPARE(digests.size(), size_t(1));
        QCOMPARE(digests.front(), (PostDigest{post.id, post.room, post.user, first, post.updated_at}));
    }

    void history_rows_are_evidence_and_no_posts()
    {
        auto row = opsdeck_post(7, u"01J0"_s);
        row.original = sample_post_id(1);
        row.message.clear();
        row.deleted_at = core::from_ms(sample_time + 8000);
        const auto report = got(posts().upsert({sample_post(1), row}));
        QCOMPARE(report.history_rows, 1);
        QCOMPARE(got(posts().upsert({row})).history_rows, 0);
        QVERIFY(!got(posts().by_id(row.id)));
        QCOMPARE(got(posts().newest(sample_room(), 9)).size(), size_t(1));
        QCOMPARE(got(posts().history(sample_post_id(1))), std::vector{row});
    }

    void files_known_by_id_are_described_later()
    {
        auto post = sample_post(1);
        post.file_ids = {sample_id('f', 1)};
        (void)got(posts().upsert({post}));
        QVERIFY(got(posts().by_id(post.id))->files.empty());
        core::FileInfo file;
        file.id = core::FileId(sample_id('f', 1));
        file.post = post.id;
        file.name = u"a.png"_s;
        post.files = {file};
        (void)got(posts().upsert({post}));
        QCOMPARE(got(posts().by_id(post.id))->files, post.files);
    }

    void a_forgotten_room_leaves_nothing()
    {
        auto elsewhere = sample_post(3, u"needle"_s);
        elsewhere.room = sample_room(2);
        (void)got(posts().upsert({opsdeck_post(1, u"01J0"_s), sample_post(2, u"needle"_s), elsewhere}));
        (void)got(m_store->cache().search().catch_up());
        QCOMPARE(got(posts().forget_room(sample_room())), 2);
        QVERIFY(got(posts().newest(sample_room(), 9)).empty());
        QVERIFY(got(posts().digests(sample_room())).empty());
        QCOMPARE(got(posts().newest(sample_room(2), 9)).size(), size_t(1));
        QCOMPARE(got(m_store->cache().search().find({.text = u"needle"_s})).posts.size(), size_t(1));
    }

    void a_post_without_id_is_refused_and_takes_its_batch_with_it()
    {
        const auto refused = outcome(posts().upsert({sample_post(1), core::Post()}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, core::ErrorKind::invalid_input);
        QVERIFY(!got(posts().by_id(sample_post_id(1))));
        // Keys of the room made in the undone transaction must not be remembered.
        (void)got(posts().upsert({sample_post(1)}));
        QCOMPARE(got(posts().newest(sample_room(), 5)).size(), size_t(1));
        QCOMPARE(got(posts().by_id(sample_post_id(1)))->room, sample_room());
    }
};

QTEST_GUILESS_MAIN(TestPostTable)
#include "test_post_table.moc"
