// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/posts_api.h"
#include "mattermost/api/search_api.h"
#include "mattermost/api/threads_api.h"
#include "mattermost/support/recording.h"
#include "mattermost/support/request_check.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::body_of;
using test::line_of;
using test::recording;

namespace {

core::RoomId room() { return core::RoomId(u"r"_s); }
core::PostId post_id() { return core::PostId(u"p"_s); }

} // namespace

class TestPostsApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void creating_is_never_repeated_by_the_transport()
    {
        NewPost post;
        post.room = room();
        post.message = u"deploy web"_s;
        const auto call = api::create_post(post);
        QCOMPARE(line_of(call.request), u"POST /posts?set_online=false"_s);
        QCOMPARE(body_of(call.request), uR"({"channel_id":"r","message":"deploy web"})"_s);
        QVERIFY(!call.request.idempotent);
        QCOMPARE(line_of(api::create_post(post, true).request), u"POST /posts"_s);
        QVERIFY(call.decode(recording(u"post_create"_s).answer));
    }

    void changing()
    {
        PostPatch patch;
        patch.message = u"x"_s;
        QCOMPARE(line_of(api::patch_post(post_id(), patch).request), u"PUT /posts/p/patch"_s);
        QCOMPARE(body_of(api::patch_post(post_id(), patch).request), uR"({"message":"x"})"_s);
        QVERIFY(api::patch_post(post_id(), patch).decode(recording(u"post_patch_message"_s).answer));
        QCOMPARE(line_of(api::delete_post(post_id()).request), u"DELETE /posts/p"_s);
        QVERIFY(!api::delete_post(post_id()).request.idempotent);
        QCOMPARE(line_of(api::pin_post(post_id()).request), u"POST /posts/p/pin"_s);
        QCOMPARE(line_of(api::unpin_post(post_id()).request), u"POST /posts/p/unpin"_s);
    }

    void reading()
    {
        QCOMPARE(line_of(api::post(post_id()).request), u"GET /posts/p"_s);
        QCOMPARE(line_of(api::posts({post_id()}).request), u"POST /posts/ids"_s);
        QVERIFY(api::posts({post_id()}).request.idempotent);
        QCOMPARE(line_of(api::newest_posts(room()).request), u"GET /channels/r/posts?page=0&per_page=200"_s);
        QCOMPARE(line_of(api::posts_before(room(), post_id(), 30).request),
                 u"GET /channels/r/posts?before=p&per_page=30"_s);
        QCOMPARE(line_of(api::posts_after(room(), post_id()).request), u"GET /channels/r/posts?after=p&per_page=200"_s);
        QCOMPARE(line_of(api::posts_around_unread(room(), 2, 3).request),
                 u"GET /users/me/channels/r/posts/unread?limit_before=2&limit_after=3"_s);
        QCOMPARE(line_of(api::thread(post_id()).request), u"GET /posts/p/thread"_s);
        QCOMPARE(line_of(api::pinned_posts(room()).request), u"GET /channels/r/pinned"_s);
        QCOMPARE(
            api::posts_around_unread(room(), 2, 3).decode(recording(u"posts_around_unread"_s).answer)->order.size(),
            5U);
    }

    void since_is_never_zero_and_never_with_collapsed_threads()
    {
        QCOMPARE(line_of(api::posts_since(room(), core::from_ms(5)).request), u"GET /channels/r/posts?since=5"_s);
        QCOMPARE(line_of(api::posts_since(room(), {}).request), u"GET /channels/r/posts?since=1"_s);
    }

    void a_page_knows_when_the_server_answered()
    {
        Answer answer = recording(u"posts_since"_s).answer;
        QCOMPARE(core::to_ms(api::posts_since(room(), {}).decode(answer)->answered_at), 0);
        answer.headers.emplace_back("date", "Sun, 22 Nov 2026 08:30:44 GMT");
        QCOMPARE(core::to_iso(api::posts_since(room(), {}).decode(answer)->answered_at), u"2026-11-22T08:30:44.000Z"_s);
    }

    void marking_unread()
    {
        const auto call = api::set_unread(post_id());
        QCOMPARE(line_of(call.request), u"POST /users/me/posts/p/set_unread"_s);
        const auto unread = call.decode(recording(u"post_set_unread"_s).answer);
        QVERIFY(unread);
        QCOMPARE(unread->messages, 47);
        QCOMPARE(unread->root_mentions, 2);
    }

    void threads()
    {
        const core::TeamId team(u"t"_s);
        const auto call = api::followed_threads(team, true, 5);
        QCOMPARE(line_of(call.request), u"GET /users/me/teams/t/threads?extended=false&per_page=5&unread=true"_s);
        const auto page = call.decode(recording(u"threads_list"_s).answer);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->total, 5);
        QCOMPARE(page->unread_threads, 3);
        QCOMPARE(page->threads.front().post.message, u"crt root"_s);
        QCOMPARE(page->threads.front().participants.size(), 1U);
        QCOMPARE(line_of(api::mark_thread_read(team, post_id(), core::from_ms(7)).request),
                 u"PUT /users/me/teams/t/threads/p/read/7"_s);
        QCOMPARE(line_of(api::follow_thread(team, post_id()).request), u"PUT /users/me/teams/t/threads/p/following"_s);
        QCOMPARE(line_of(api::unfollow_thread(team, post_id()).request),
                 u"DELETE /users/me/teams/t/threads/p/following"_s);
    }

    void searching()
    {
        const auto call = api::search_posts(core::TeamId(u"t"_s), u"in:ops deploy"_s, true, 3600);
        QCOMPARE(line_of(call.request), u"POST /teams/t/posts/search"_s);
        QCOMPARE(body_of(call.request),
                 uR"({"is_or_search":true,"page":0,"per_page":200,"terms":"in:ops deploy","time_zone_offset":3600})"_s);
        QVERIFY(call.request.idempotent);
        QVERIFY(!call.decode(recording(u"search_basic"_s).answer)->order.empty());
        QVERIFY(call.decode(recording(u"search_none"_s).answer)->order.empty());
    }
};

QTEST_GUILESS_MAIN(TestPostsApi)
#include "test_posts_api.moc"
