// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/support/wire.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::test;
using namespace Qt::StringLiterals;

class TestTransportFailures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestTransportFailures)
#include "test_transport_failures.moc"
