// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/support/http_double.h"
#include "mattermost/support/recording.h"
#include "mattermost/support/request_check.h"
#include "mattermost/sync/catch_up.h"
#include "mattermost/sync/catch_up_run.h"
#include "mattermost/transport/transport.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::line_of;

namespace {

core::Post post(const QString& id, qint64 created, qint64 updated)
{
    core::Post out;
    out.id = core::PostId(id);
    out.created_at = core::from_ms(created);
    out.updated_at = core::from_ms(updated);
    return out;
}

CatchUpStart start(qint64 watermark, const QString& newest = {}, qint64 newest_at = 0)
{
    return {core::RoomId(u"r"_s), core::from_ms(watermark), core::PostId(newest), core::from_ms(newest_at)};
}

PostPage page(std::vector<core::Post> posts)
{
    PostPage out;
    for (auto one = posts.rbegin(); one != posts.rend(); ++one)
        out.order.push_back(one->id);
    out.posts = std::move(posts);
    return out;
}

std::vector<core::Post> many(int count, qint64 from)
{
    std::vector<core::Post> posts;
    for (int i = 0; i < count; ++i)
        posts.push_back(post(u"p%1"_s.arg(from + i), from + i, from + i));
    return posts;
}

QString asked(const CatchUp& catch_up)
{
    const auto call = catch_up.next();
    return call ? line_of(call->request) : QString();
}

QStringList ids(const std::vector<core::Post>& posts)
{
    QStringList all;
    for (const core::Post& one : posts)
        all.append(one.id.value());
    return all;
}

/// A server of one room with a real `since`: it tells at most 1000 rows and leaves out the newest.
struct Room {
    std::vector<core::Post> posts; ///< oldest first

    PostPage answer(const Request& request) const
    {
        QHash<QString, QString> query;
        for (const auto& [key, value] : request.query)
            query.insert(key, value);
        std::vector<core::Post> found;
        PostPage out;
        if (query.contains(u"since"_s)) {
            for (const core::Post& one : posts)
                if (one.updated_at > core::from_ms(query.value(u"since"_s).toLongLong()) && found.size() < 1000)
                    found.push_back(one);
            return page(found);
        }
        const QString anchor = query.value(u"after"_s) + query.value(u"before"_s);
        auto at = std::find_if(posts.begin(), posts.end(), [&](const auto& one) { return one.id.value() == anchor; });
        if (query.contains(u"after"_s)) {
            for (auto one = at == posts.end() ? at : at + 1; one != posts.end() && found.size() < 200; ++one)
                found.push_back(*one);
            return page(found);
        }
        if (query.contains(u"before"_s) && at == posts.end())
            return {};
        auto end = query.contains(u"before"_s) ? at : posts.end();
        found.assign(end - posts.begin() > 200 ? end - 200 : posts.begin(), end);
        out = page(found);
        if (!found.empty() && found.front().id != posts.front().id)
            out.prev = found.front().id;
        return out;
    }
};

struct Outcome {
    std::set<QString> told;
    core::Timestamp watermark;
    int calls = 0;
};

Outcome run(const Room& room, CatchUpStart from)
{
    Outcome outcome;
    CatchUp catch_up(std::move(from));
    while (const auto call = catch_up.next()) {
        if (++outcome.calls > 100)
            break;
        const CatchUpBatch batch = catch_up.apply(room.answer(call->request));
        for (const core::Post& one : batch.posts)
            outcome.told.insert(one.id.value() + u"@"_s + QString::number(core::to_ms(one.updated_at)));
        outcome.watermark = batch.watermark;
    }
    return outcome;
}

} // namespace

class TestCatchUp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_room_never_read_gives_its_newest_page()
    {
        CatchUp catch_up(start(0));
        QCOMPARE(asked(catch_up), u"GET /channels/r/posts?page=0&per_page=200"_s);
        const auto batch = catch_up.apply(page(many(3, 100)));
        QVERIFY(batch.is_last && catch_up.is_done());
        QCOMPARE(batch.posts.size(), 3U);
        QCOMPARE(core::to_ms(batch.watermark), 101);
    }

    void nothing_new_leaves_the_watermark()
    {
        CatchUp catch_up(start(500));
        QCOMPARE(asked(catch_up), u"GET /channels/r/posts?since=500"_s);
        const auto batch = catch_up.apply({});
        QVERIFY(batch.is_last);
        QCOMPARE(core::to_ms(batch.watermark), 500);
        QVERIFY(!catch_up.next());
    }

    void the_watermark_stays_one_millisecond_low()
    {
        CatchUp catch_up(start(500));
        const auto batch = catch_up.apply(page({post(u"a"_s, 510, 600), post(u"b"_s, 520, 600)}));
        QCOMPARE(core::to_ms(batch.watermark), 599);
        QCOMPARE(ids(batch.posts), (QStringList{u"a"_s, u"b"_s}));
    }

    void history_rows_are_evidence_and_not_posts()
    {
        PostPage recorded = api_page(test::recording(u"posts_since_edit_history_rows"_s).answer);
        CatchUp catch_up(start(1795332843210));
        const size_t rows = recorded.posts.size();
        const auto batch = catch_up.apply(std::move(recorded));
        QVERIFY(!batch.evidence.empty());
        QCOMPARE(batch.posts.size() + batch.evidence.size(), rows);
        for (const core::Post& row : batch.evidence)
            QVERIFY(row.is_history_row() && row.message.isEmpty());
        QVERIFY(std::any_of(batch.posts.begin(), batch.posts.end(), [](const auto& one) { return one.is_deleted(); }));
    }

    void a_post_from_the_future_does_not_blind_us()
    {
        CatchUp catch_up(start(1'000'000));
        PostPage answer = page({post(u"now"_s, 2'000'000, 2'000'500), post(u"future"_s, 9'000'000'000, 9'000'000'000)});
        answer.answered_at = core::from_ms(2'000'000);
        const auto batch = catch_up.apply(answer);
        QCOMPARE(batch.posts.size(), 2U);
        QCOMPARE(core::to_ms(batch.watermark), 2'000'499);
    }

    void more_than_a_thousand_lose_nothing()
    {
        Room room{many(3500, 1000)};
        room.posts[5].updated_at = core::from_ms(4600); // an old one, edited last
        const Outcome outcome = run(room, start(2000, u"p2000"_s, 2000));
        for (const core::Post& one : room.posts) {
            if (one.updated_at > core::from_ms(2000))
                QVERIFY2(outcome.told.contains(one.id.value() + u"@"_s + QString::number(core::to_ms(one.updated_at))),
                         qPrintable(one.id.value()));
        }
        QCOMPARE(core::to_ms(outcome.watermark), 4599);
        QVERIFY(outcome.calls < 30);
    }

    void a_forgotten_anchor_is_come_to_from_the_other_end()
    {
        const Room room{many(2500, 1000)};
        for (const Outcome& outcome : {run(room, start(1500, u"gone"_s, 1500)), run(room, start(1500))}) {
            for (qint64 at = 1501; at < 3500; ++at)
                QVERIFY2(outcome.told.contains(u"p%1@%1"_s.arg(at)), qPrintable(QString::number(at)));
            QCOMPARE(core::to_ms(outcome.watermark), 3498);
            QVERIFY(outcome.calls < 30);
        }
    }

    void a_crowded_millisecond_ends()
    {
        Room room;
        for (int i = 0; i < 1500; ++i)
            room.posts.push_back(post(u"c%1"_s.arg(i), 5000, 5000));
        const Outcome outcome = run(room, start(4000, u"before"_s, 4000));
        QVERIFY(outcome.calls < 50);
        QCOMPARE(outcome.told.size(), 1500U);
    }

    void a_cut_in_the_middle_keeps_the_old_watermark()
    {
        const Room room{many(2500, 1000)};
        CatchUp catch_up(start(1000, u"p1000"_s, 1000));
        for (int i = 0; i < 4; ++i) {
            const auto batch = catch_up.apply(room.answer(catch_up.next()->request));
            QVERIFY(!batch.is_last);
            QCOMPARE(core::to_ms(batch.watermark), 1000);
        }
    }

    void nothing_is_told_twice()
    {
        const Room room{many(2500, 1000)};
        CatchUp catch_up(start(1000, u"p1000"_s, 1000));
        size_t told = 0;
        while (const auto call = catch_up.next())
            told += catch_up.apply(room.answer(call->request)).posts.size();
        QCOMPARE(told, 2499U);
    }

    void over_a_transport()
    {
        test::HttpDouble server([](const test::SeenRequest&) {
            return test::HttpDouble::json(200,
                                          R"({"order":["a"],"posts":{"a":{"id":"a","create_at":7,"update_at":8}}})");
        });
        core::SystemClock clock;
        Transport transport(ServerAddress::from_base(server.base()).value(), clock);
        std::vector<CatchUpBatch> batches;
        std::function<core::Done(CatchUpBatch)> sink = [&](CatchUpBatch batch) {
            batches.push_back(std::move(batch));
            return core::Done();
        };
        auto task = run_catch_up(&transport, start(5), sink);
        QTRY_VERIFY(task.isReady());
        QCOMPARE(batches.size(), 1U);
        QVERIFY(batches[0].is_last);
        QCOMPARE(core::to_ms(batches[0].watermark), 7);
        QCOMPARE(server.seen().at(0).target, "/api/v4/channels/r/posts?since=5");
    }

    void a_failing_store_ends_it()
    {
        test::HttpDouble server(
            [](const test::SeenRequest&) { return test::HttpDouble::json(200, R"({"order":[],"posts":{}})"); });
        core::SystemClock clock;
        Transport transport(ServerAddress::from_base(server.base()).value(), clock);
        core::Done result;
        std::function<core::Done(CatchUpBatch)> sink = [](CatchUpBatch) -> core::Done {
            return core::failure(core::ErrorKind::storage, u"full"_s);
        };
        auto task = run_catch_up(&transport, start(5), sink);
        bool is_over = false;
        auto watch = [](QCoro::Task<core::Done> pending, core::Done* out, bool* over) -> QCoro::Task<> {
            *out = co_await pending;
            *over = true;
        }(std::move(task), &result, &is_over);
        QTRY_VERIFY(is_over);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, core::ErrorKind::storage);
    }

private:
    static PostPage api_page(const Answer& answer);
};

#include "mattermost/codec/post_codec.h"

PostPage TestCatchUp::api_page(const Answer& answer) { return decode_post_page(answer.body).value(); }

QTEST_GUILESS_MAIN(TestCatchUp)
#include "test_catch_up.moc"
