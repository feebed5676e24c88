// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "mattermost/api/posts_api.h"
#include "mattermost/api/users_api.h"
#include "mattermost/codec/error_body.h"
#include "mattermost/support/http_double.h"
#include "mattermost/transport/transport.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::HttpDouble;
using test::SeenRequest;

namespace {

constexpr const char* error_body =
    R"({"id":"api.context.session_expired.app_error","message":"m","detailed_error":"","request_id":"rq1","status_code":401})";

TransportOptions quick()
{
    TransportOptions options;
    options.retry.first_delay = core::Millis(4);
    options.retry.max_delay = core::Millis(20);
    return options;
}

Request get_request()
{
    Request request;
    request.path = u"/users/me"_s;
    return request;
}

Request post_request()
{
    Request request;
    request.method = Method::post;
    request.path = u"/posts"_s;
    request.idempotent = false;
    request.body = JsonBody{R"({"message":"hi"})"};
    return request;
}

QCoro::Task<> keep(QCoro::Task<core::Result<Answer>> pending, std::shared_ptr<std::optional<core::Result<Answer>>> out)
{
    *out = co_await pending;
}

/// A transport on a server double.
struct Wire {
    HttpDouble server;
    core::SystemClock clock;
    std::unique_ptr<Transport> transport;

    explicit Wire(HttpDouble::React react, TransportOptions options = quick())
        : server(std::move(react))
    {
        transport = std::make_unique<Transport>(ServerAddress::from_base(server.base()).value(), clock, options);
        transport->set_token(u"secret-token"_s);
    }

    std::shared_ptr<std::optional<core::Result<Answer>>> start(Request request, CancelToken cancel = {})
    {
        auto out = std::make_shared<std::optional<core::Result<Answer>>>();
        keep(transport->send(std::move(request), std::move(cancel)), out);
        return out;
    }

    core::Result<Answer> finish(Request request)
    {
        const auto out = start(std::move(request));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(out->has_value(), 10000); }();
        return out->has_value() ? **out : core::failure(core::ErrorKind::internal, u"no answer in the test"_s);
    }
};

/// Reacts with each of the list in turn, then with the last again and again.
HttpDouble::React in_turn(std::vector<HttpDouble::Reaction> reactions)
{
    auto next = std::make_shared<size_t>(0);
    return [reactions = std::move(reactions), next](const SeenRequest&) {
        return reactions.at(std::min((*next)++, reactions.size() - 1));
    };
}

HttpDouble::Reaction fine() { return HttpDouble::json(200, R"({"id":"u1","username":"alice"})"); }

} // namespace

class TestTransport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_request_carries_the_token_and_nothing_that_tells_more()
    {
        Wire wire(in_turn({HttpDouble::json(200, "{}", "Set-Cookie: MMAUTHTOKEN=x; Path=/\r\n"), fine()}));
        Request request = get_request();
        request.query = {{u"name"_s, u"a b&c=d+e/ü"_s}};
        QVERIFY(wire.finish(request));
        QVERIFY(wire.finish(request));
        const SeenRequest& seen = wire.server.seen().at(1);
        QCOMPARE(seen.verb, "GET");
        QCOMPARE(seen.target, "/api/v4/users/me?name=a%20b%26c%3Dd%2Be%2F%C3%BC");
        QCOMPARE(seen.headers.value("authorization"), "Bearer secret-token");
        QVERIFY(!seen.headers.contains("cookie"));
        QVERIFY(!seen.headers.contains("origin"));
        QVERIFY(seen.headers.value("accept-encoding").contains("gzip"));
        QCOMPARE(seen.headers.value("user-agent"), "Opsdeck");
        QCOMPARE(wire.server.connections(), 1);
    }

    void requests_without_need_carry_no_token()
    {
        Wire wire(in_turn({fine()}));
        Request request = get_request();
        request.needs_auth = false;
        QVERIFY(wire.finish(request));
        QVERIFY(!wire.server.seen().at(0).headers.contains("authorization"));
    }

    void calls_decode_their_answers()
    {
        Wire wire(in_turn({fine()}));
        auto task = wire.transport->call<core::User>(api::me());
        QTRY_VERIFY(task.isReady());
        auto user = std::make_shared<std::optional<core::Result<core::User>>>();
        [](QCoro::Task<core::Result<core::User>> pending,
           std::shared_ptr<std::optional<core::Result<core::User>>> out) -> QCoro::Task<> {
            *out = co_await pending;
        }(std::move(task), user);
        QTRY_VERIFY(user->has_value());
        QCOMPARE((**user)->username, u"alice"_s);
    }

    void what_is_idempotent_is_tried_again_after_500_and_a_cut()
    {
        Wire wire(in_turn({HttpDouble::json(500, "{}"), HttpDouble::drop(), fine()}));
        const auto answer = wire.finish(get_request());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(wire.server.seen().size() >= 3U);
    }

    void a_post_is_sent_once_even_if_the_line_is_cut_before_the_answer()
    {
        Wire wire(in_turn({fine(), HttpDouble::drop()}));
        QVERIFY(wire.finish(get_request())); // so that the connection is one that was used before
        const auto answer = wire.finish(post_request());
        QVERIFY(!answer);
        QCOMPARE(core::to_text(answer.error().kind), u"unreachable"_s);
        QTest::qWait(100);
        QCOMPARE(wire.server.seen().size(), 2U);
        QCOMPARE(wire.server.seen().at(1).body, R"({"message":"hi"})");
    }

    void a_post_is_sent_once_on_a_fresh_connection_too()
    {
        Wire wire(in_turn({HttpDouble::drop()}));
        QVERIFY(!wire.finish(post_request()));
        QTest::qWait(100);
        QCOMPARE(wire.server.seen().size(), 1U);
    }

    void a_post_is_not_repeated_after_500()
    {
        Wire wire(in_turn({HttpDouble::json(500, "{}"), fine()}));
        const auto answer = wire.finish(post_request());
        QVERIFY(!answer);
        QCOMPARE(wire.server.seen().size(), 1U);
    }

    void trap_16_a_plain_text_429_is_waited_for_and_repeated()
    {
        Wire wire(in_turn(
            {HttpDouble::answer(429, "text/plain; charset=utf-8", "limit exceeded\n", "Retry-After: 1\r\n"), fine()}));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(wire.finish(post_request())); // the server has not looked at it: safe
        QVERIFY(timer.elapsed() >= 950);
        QCOMPARE(wire.server.seen().size(), 2U);
    }

    void a_429_slows_down_everybody()
    {
        Wire wire(in_turn({HttpDouble::answer(429, "text/plain", "x", "Retry-After: 1\r\n"), fine()}));
        const auto first = wire.start(get_request());
        QTRY_COMPARE(wire.server.seen().size(), 1U);
        QTest::qWait(30);
        const auto second = wire.start(get_request());
        QTest::qWait(300);
        QCOMPARE(wire.server.seen().size(), 1U);
        QTRY_VERIFY(first->has_value() && second->has_value());
    }

    void a_long_retry_after_is_told_at_once()
    {
        Wire wire(in_turn({HttpDouble::answer(429, "text/plain", "x", "Retry-After: 3600\r\n")}));
        const auto answer = wire.finish(get_request());
        QCOMPARE(core::to_text(answer.error().kind), u"rate_limited"_s);
        QCOMPARE(wire.server.seen().size(), 1U);
    }

    void trap_16_a_401_means_signed_out_once_for_the_present_token()
    {
        Wire wire(in_turn({HttpDouble::json(401, error_body)}));
        QSignalSpy signed_out(wire.transport.get(), &Transport::signed_out);
        const auto answer = wire.finish(get_request());
        QCOMPARE(core::to_text(answer.error().kind), u"unauthenticated"_s);
        QCOMPARE(answer.error().detail, u"api.context.session_expired.app_error · request rq1"_s);
        QTRY_COMPARE(signed_out.size(), 1);
        QCOMPARE(wire.server.seen().size(), 1U);
    }

    void a_401_to_an_older_token_or_to_a_sign_in_is_not_signed_out()
    {
        Wire wire([](const SeenRequest&) {
            HttpDouble::Reaction reaction = HttpDouble::json(401, error_body);
            reaction.delay_ms = 50;
            return reaction;
        });
        QSignalSpy signed_out(wire.transport.get(), &Transport::signed_out);
        const auto old = wire.start(get_request());
        QTRY_COMPARE(wire.server.seen().size(), 1U);
        wire.transport->set_token(u"newer"_s);
        QTRY_VERIFY(old->has_value());
        Request login = post_request();
        login.needs_auth = false;
        QVERIFY(!wire.finish(login));
        QTest::qWait(20);
        QCOMPARE(signed_out.size(), 0);
    }

    void the_transport_may_be_destroyed_by_who_hears_that()
    {
        Wire wire(in_turn({HttpDouble::json(401, error_body)}));
        connect(wire.transport.get(), &Transport::signed_out, this, [&] { wire.transport.reset(); });
        const auto answer = wire.start(get_request());
        QTRY_VERIFY(wire.transport == nullptr && answer->has_value());
    }

    void a_web_page_is_not_an_answer()
    {
        Wire wire(in_turn({HttpDouble::answer(200, "text/html; charset=utf-8", "<html>Wi-Fi sign-in</html>")}));
        const auto answer = wire.finish(get_request());
        QCOMPARE(core::to_text(answer.error().kind), u"protocol"_s);
        Request file = get_request();
        file.expects_json = false;
        QVERIFY(wire.finish(file));
    }

    void garbage_instead_of_http_is_survived()
    {
        Wire wire([](const SeenRequest&) { return HttpDouble::Reaction{"\x16\x03\x01 what?\r\n\r\n", true, 0}; });
        QVERIFY(!wire.finish(post_request()));
    }

    void a_body_cut_in_the_middle_is_no_answer()
    {
        Wire wire([](const SeenRequest&) {
            return HttpDouble::Reaction{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":", true, 0};
        });
        const auto answer = wire.finish(post_request());
        QVERIFY(!answer);
        QCOMPARE(core::to_text(answer.error().kind), u"unreachable"_s);
    }

    void an_answer_that_is_too_large_is_not_read()
    {
        Wire wire([](const SeenRequest&) { return HttpDouble::json(200, QByteArray(200'000, ' ')); });
        Request request = get_request();
        request.max_answer_bytes = 1000;
        const auto answer = wire.finish(request);
        QCOMPARE(core::to_text(answer.error().kind), u"too_large"_s);
        QCOMPARE(wire.server.seen().size(), 1U);
    }

    void silence_is_timed_out_and_a_post_is_not_repeated()
    {
        Wire wire([](const SeenRequest&) { return HttpDouble::silence(); });
        Request request = post_request();
        request.timeout = core::Millis(60);
        const auto answer = wire.finish(request);
        QCOMPARE(core::to_text(answer.error().kind), u"timed_out"_s);
        QCOMPARE(wire.server.seen().size(), 1U);
    }

    void trickling_does_not_hold_us_for_ever()
    {
        Wire wire([](const SeenRequest&) {
            return HttpDouble::Reaction{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", false, 0};
        });
        Request request = post_request();
        request.timeout = core::Millis(60'000);
        request.deadline = core::Millis(80);
        QCOMPARE(core::to_text(wire.finish(request).error().kind), u"timed_out"_s);
    }

    void nobody_there_is_never_sent_and_tried_again()
    {
        QString base;
        {
            HttpDouble gone([](const SeenRequest&) { return HttpDouble::silence(); });
            base = gone.base();
        }
        core::SystemClock clock;
        Transport transport(ServerAddress::from_base(base).value(), clock, quick());
        auto out = std::make_shared<std::optional<core::Result<Answer>>>();
        keep(transport.send(post_request()), out);
        QTRY_VERIFY(out->has_value());
        QCOMPARE(core::to_text((*out)->error().kind), u"unreachable"_s);
    }

    void giving_up_answers_cancelled_at_once()
    {
        Wire wire([](const SeenRequest&) { return HttpDouble::silence(); });
        CancelSource source;
        const auto answer = wire.start(get_request(), source.token());
        QTRY_COMPARE(wire.server.seen().size(), 1U);
        source.cancel();
        QTRY_VERIFY(answer->has_value());
        QCOMPARE(core::to_text((*answer)->error().kind), u"cancelled"_s);
        const auto later = wire.start(get_request(), source.token());
        QTRY_VERIFY(later->has_value());
        QCOMPARE(core::to_text((*later)->error().kind), u"cancelled"_s);
        QCOMPARE(wire.server.seen().size(), 1U);
    }

    void destroying_the_transport_answers_everybody()
    {
        Wire wire([](const SeenRequest&) { return HttpDouble::silence(); });
        const auto answer = wire.start(get_request());
        QTRY_COMPARE(wire.server.seen().size(), 1U);
        wire.transport.reset();
        QTRY_VERIFY(answer->has_value());
        QCOMPARE(core::to_text((*answer)->error().kind), u"cancelled"_s);
    }

    void another_host_is_never_followed_to()
    {
        HttpDouble elsewhere([](const SeenRequest&) { return fine(); });
        Wire wire(in_turn({HttpDouble::answer(302, "text/plain", "",
                                              "Location: " + elsewhere.base().toLatin1() + "/api/v4/users/me\r\n")}));
        const auto answer = wire.finish(get_request());
        QCOMPARE(core::to_text(answer.error().kind), u"protocol"_s);
        QVERIFY(answer.error().text.contains(elsewhere.base()));
        QTest::qWait(30);
        QCOMPARE(elsewhere.seen().size(), 0U);
    }

    void a_redirect_within_the_server_is_followed_for_reading_only()
    {
        Wire wire([](const SeenRequest& request) {
            return request.target.endsWith("/users/me") || request.verb != "GET"
                       ? HttpDouble::answer(307, "text/plain", "", "Location: /api/v4/elsewhere\r\n")
                       : fine();
        });
        QVERIFY(wire.finish(get_request()));
        QVERIFY(!wire.finish(post_request()));
    }

    void a_redirect_in_a_circle_ends()
    {
        Wire wire(in_turn({HttpDouble::answer(302, "text/plain", "", "Location: /api/v4/users/me\r\n")}));
        QVERIFY(!wire.finish(get_request()));
        QVERIFY(wire.server.seen().size() < 10U);
    }

    void packed_answers_are_unpacked()
    {
        // gzip of {"id":"u1"}
        const QByteArray packed = QByteArray::fromHex("1f8b0800000000000203ab56ca4c51b2522a3554aa0500bacac1ef0b000000");
        Wire wire(in_turn({HttpDouble::answer(200, "application/json", packed, "Content-Encoding: gzip\r\n")}));
        const auto answer = wire.finish(get_request());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body, R"({"id":"u1"})");
    }

    void files_are_streamed_from_disk_in_a_multipart_body()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"big.bin"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(300'000, 'x'));
        file.close();
        Wire wire(in_turn({HttpDouble::json(201, "{}")}));
        Request request;
        request.method = Method::post;
        request.path = u"/files"_s;
        request.body = MultipartBody{{{u"channel_id"_s, {}, "r", {}}, {u"files"_s, u"a\"b\r\n.bin"_s, {}, path}}};
        QVERIFY(wire.finish(request));
        const SeenRequest& seen = wire.server.seen().at(0);
        QVERIFY(seen.headers.value("content-type").startsWith("multipart/form-data"));
        QVERIFY(seen.body.contains(QByteArray(300'000, 'x')));
        QVERIFY(seen.body.contains(R"(filename="a\"b__.bin")"));
        request.body = MultipartBody{{{u"files"_s, u"gone"_s, {}, path + u"-gone"_s}}};
        QCOMPARE(core::to_text(wire.finish(request).error().kind), u"invalid_input"_s);
    }

    void a_changed_version_is_told()
    {
        Wire wire(in_turn({HttpDouble::json(200, "{}", "X-Version-Id: 6.6.1..a.true\r\n"),
                           HttpDouble::json(200, "{}", "X-Version-Id: 6.6.1..a.true\r\n"),
                           HttpDouble::json(200, "{}", "X-Version-Id: 6.6.1..b.true\r\n")}));
        QSignalSpy changed(wire.transport.get(), &Transport::version_changed);
        for (int i = 0; i < 3; ++i)
            QVERIFY(wire.finish(get_request()));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(wire.transport->version_id(), u"6.6.1..b.true"_s);
    }

    void our_own_limit_spreads_a_flood()
    {
        TransportOptions options = quick();
        options.requests_per_second = 50;
        options.burst = 5;
        Wire wire(in_turn({fine()}), options);
        std::vector<std::shared_ptr<std::optional<core::Result<Answer>>>> answers;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 15; ++i)
            answers.push_back(wire.start(get_request()));
        QTRY_VERIFY(std::all_of(answers.begin(), answers.end(), [](const auto& one) { return one->has_value(); }));
        QVERIFY(timer.elapsed() >= 180);
    }

    void the_token_is_never_logged()
    {
        static QString logged;
        logged.clear();
        QLoggingCategory::setFilterRules(u"opsdeck.*=true"_s);
        auto* before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& message) { logged += message; });
        Wire wire(in_turn({HttpDouble::json(500, "{}"), HttpDouble::json(401, error_body)}));
        static_cast<void>(wire.finish(get_request()));
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
        QVERIFY(logged.contains(u"/users/me"_s));
        QVERIFY(!logged.contains(u"secret-token"_s));
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "test_transport.moc"
