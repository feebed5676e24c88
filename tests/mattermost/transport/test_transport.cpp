// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/users_api.h"
#include "mattermost/support/wire.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::test;
using namespace Qt::StringLiterals;

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
        QVERIFY(seen.body.contains("filename=\"a\\\"b__.bin\""));
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
