// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/server.h"
#include "localroom/support/raw_client.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::localroom;
using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ping = "GET /api/v4/system/ping HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray host = "Host: 127.0.0.1\r\n";

std::unique_ptr<LocalRoomServer> served(const std::function<void(ServerOptions&)>& change = {})
{
    ServerOptions options;
    options.password_cost = PasswordCost::minimal;
    if (change)
        change(options);
    auto server = LocalRoomServer::start(options);
    return server ? std::move(*server) : nullptr;
}

} // namespace

/// The door over real sockets: whatever is sent, the answer is a 4xx or 5xx and the server lives.
class TestGate final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LocalRoomServer> m_server;
    [[nodiscard]] QString url() const { return m_server->info().url; }
    [[nodiscard]] bool is_alive() const { return RawClient::once(url(), ping).status == 200; }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = served();
        QVERIFY(m_server);
    }

    void it_listens_on_this_machine_only() { QVERIFY(url().startsWith(u"http://127.0.0.1:"_s)); }

    void malformed_requests_get_a_4xx_and_end_nothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
        row("tls", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
        row("zeros", QByteArray(100, '\0'));
        row("http2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        row("garbage line", "hello world\r\n\r\n");
        row("no host", "GET / HTTP/1.1\r\n\r\n");
        row("smuggling", "POST /api/v4/users/login HTTP/1.1\r\n" + host +
                             "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("negative length", "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\nhello");
        row("overflowing length",
            "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: 18446744073709551616\r\n\r\nhello");
        row("too long body", "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: 99999999\r\n\r\nhello");
        row("bad chunk",
            "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello");
        row("huge chunk",
            "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n");
        row("long target", "GET /" + QByteArray(100'000, 'a') + " HTTP/1.1\r\n" + host + "\r\n");
        row("large field", "GET / HTTP/1.1\r\n" + host + "A: " + QByteArray(100'000, 'a') + "\r\n\r\n");
        row("many fields", "GET / HTTP/1.1\r\n" + host + QByteArray("A: b\r\n").repeated(2000) + "\r\n");
        row("unknown route", "GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n");
        row("encoded zero", "GET /api/v4/users/%00 HTTP/1.1\r\n" + host + "\r\n");
        row("bad json", "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\n{\"a\":");
        row("deep json", "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: 100000\r\n\r\n" +
                             QByteArray(100'000, '['));
        row("not utf-8", "POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc");
        row("half a websocket", "GET /api/v4/websocket HTTP/1.1\r\n" + host + "Connection: Upgrade\r\n\r\n");
        row("other method", "BREW /api/v4/users/me HTTP/1.1\r\n" + host + "\r\n");
        row("options", "OPTIONS /api/v4/users/me HTTP/1.1\r\n" + host + "\r\n");
    }
    void malformed_requests_get_a_4xx_and_end_nothing()
    {
        QFETCH(QByteArray, bytes);
        const auto answer = RawClient::once(url(), bytes);
        QVERIFY2(answer.status >= 400 && answer.status < 600, QByteArray::number(answer.status).constData());
        QVERIFY(is_alive());
    }

    void a_request_may_come_byte_by_byte()
    {
        RawClient client(url());
        QVERIFY(client.connect());
        for (const char* c = ping; *c != '\0'; ++c)
            client.send(QByteArray(c, 1));
        QCOMPARE(client.receive().status, 200);
    }

    void requests_may_be_sent_without_waiting_for_answers()
    {
        RawClient client(url());
        QVERIFY(client.connect());
        client.send(QByteArray(ping).repeated(50));
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.receive().status, 200);
    }

    void a_body_may_come_in_chunks()
    {
        const auto answer =
            RawClient::once(url(), "POST /api/v4/users/login HTTP/1.1\r\n" + host +
                                       "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"login_id\":\"x\",\r\n"
                                       "10\r\n\"password\":\"xy\"}\r\n0\r\n\r\n");
        QCOMPARE(answer.status, 401);
    }

    void an_expected_continue_is_given()
    {
        RawClient client(url());
        QVERIFY(client.connect());
        client.send("POST /api/v4/users/login HTTP/1.1\r\n" + host +
                    "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QCOMPARE(client.receive().status, 100);
        client.send("{}");
        QCOMPARE(client.receive().status, 400);
    }

    void head_gets_a_404_without_a_body()
    {
        RawClient client(url());
        QVERIFY(client.connect());
        client.send("HEAD /api/v4/users/me HTTP/1.1\r\n" + host + "\r\n" + ping);
        QTest::qWait(100);
        const auto answer = client.receive();
        QCOMPARE(answer.status, 404);
    }

    void old_clients_are_closed_after_their_answer()
    {
        RawClient client(url());
        QVERIFY(client.connect());
        client.send("GET /api/v4/system/ping HTTP/1.0\r\n\r\n");
        QCOMPARE(client.receive().status, 200);
        QVERIFY(client.is_closed());
    }

    void a_large_answer_is_zipped_for_who_asks()
    {
        const QByteArray target = "/api/v4/config/client?format=old";
        const auto plain = RawClient::call(url(), "GET", target);
        const auto zipped = RawClient::call(url(), "GET", target, {}, {}, "Accept-Encoding: deflate, gzip\r\n");
        QCOMPARE(zipped.header("Content-Encoding"), QByteArray("gzip"));
        QVERIFY(plain.header("Content-Encoding").isEmpty());
        QVERIFY(zipped.body.size() < plain.body.size() / 2);
    }

    void without_a_token_everything_but_the_door_is_401()
    {
        for (const auto& target :
             {"/api/v4/users/me", "/api/v4/users", "/api/v4/teams", "/api/v4/roles", "/api/v4/bots"})
            QCOMPARE(RawClient::call(url(), "GET", target).status, 401);
        for (const auto& target : {"/api/v4/posts", "/api/v4/channels", "/api/v4/files", "/api/v4/commands/execute"})
            QCOMPARE(RawClient::call(url(), "POST", target, {}, "{}").status, 401);
        QCOMPARE(RawClient::call(url(), "GET", "/api/v4/users/me", m_server->info().token).status, 200);
    }

    void a_cookie_alone_cannot_change_anything()
    {
        const QByteArray cookie = "Cookie: MMAUTHTOKEN=" + m_server->info().token.toLatin1() + "\r\n";
        QCOMPARE(RawClient::call(url(), "GET", "/api/v4/users/me", {}, {}, cookie).status, 200);
        QCOMPARE(RawClient::call(url(), "PUT", "/api/v4/users/me/patch", {}, "{}", cookie).status, 401);
        QCOMPARE(RawClient::call(url(), "PUT", "/api/v4/users/me/patch", {}, "{}",
                                 cookie + "X-Requested-With: XMLHttpRequest\r\n")
                     .status,
                 200);
    }

    void a_slow_head_is_ended()
    {
        const auto server = served([](ServerOptions& options) { options.limits.head_deadline_ms = 200; });
        RawClient client(server->info().url);
        QVERIFY(client.connect());
        client.send("GET / HTTP/1.1\r\n");
        QCOMPARE(client.receive().status, 408);
        QVERIFY(client.is_closed());
    }

    void a_stalled_body_is_ended()
    {
        const auto server = served([](ServerOptions& options) { options.limits.body_stall_ms = 200; });
        RawClient client(server->info().url);
        QVERIFY(client.connect());
        client.send("POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: 100\r\n\r\n{");
        QCOMPARE(client.receive().status, 408);
        QVERIFY(client.is_closed());
    }

    void a_dripping_body_is_ended()
    {
        const auto server = served([](ServerOptions& options) { options.limits.body_deadline_ms = 300; });
        RawClient client(server->info().url);
        QVERIFY(client.connect());
        client.send("POST /api/v4/users/login HTTP/1.1\r\n" + host + "Content-Length: 1000\r\n\r\n");
        RawClient::Answer answer;
        for (int i = 0; i < 100 && answer.status == 0; ++i) {
            client.send(" ");
            answer = client.receive(50);
        }
        QCOMPARE(answer.status, 408);
    }

    void an_idle_connection_is_ended()
    {
        const auto server = served([](ServerOptions& options) { options.limits.idle_ms = 200; });
        RawClient client(server->info().url);
        QVERIFY(client.connect());
        client.send(ping);
        QCOMPARE(client.receive().status, 200);
        QVERIFY(client.is_closed());
    }

    void too_many_connections_are_turned_away()
    {
        const auto server = served([](ServerOptions& options) { options.limits.connections = 3; });
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<RawClient>(server->info().url));
            QVERIFY(clients.back()->connect());
            clients.back()->send(ping);
            QCOMPARE(clients.back()->receive().status, 200);
        }
        QCOMPARE(RawClient::once(server->info().url, ping).status, 503);
        clients.clear();
        QTRY_COMPARE(RawClient::once(server->info().url, ping).status, 200);
    }

    void the_size_limit_depends_on_the_route()
    {
        const auto server = served([](ServerOptions& options) {
            options.limits.body = 1000;
            options.limits.file_body = 100'000;
        });
        const QString token = server->info().token;
        const QByteArray large(5000, ' ');
        const auto json = RawClient::call(server->info().url, "POST", "/api/v4/posts", token, large);
        QCOMPARE(json.status, 413);
        QCOMPARE(json.json().object().value("id"_L1).toString(), u"api.context.request_body_too_large.app_error"_s);
        QVERIFY(RawClient::call(server->info().url, "POST", "/api/v4/files", token, large).status != 413);
        const auto file = RawClient::call(server->info().url, "POST", "/api/v4/files", token, QByteArray(200'000, ' '));
        QCOMPARE(file.status, 413);
        QCOMPARE(file.json().object().value("id"_L1).toString(),
                 u"api.file.upload_file.too_large_detailed.app_error"_s);
    }

    void over_the_rate_limit_is_429_in_plain_text()
    {
        const auto server = served([](ServerOptions& options) { options.rate_limit = RateLimit{5, 10}; });
        const QString& where = server->info().url;
        const auto first = RawClient::once(where, ping);
        QCOMPARE(first.status, 200);
        QCOMPARE(first.header("X-Ratelimit-Limit"), QByteArray("11"));
        QCOMPARE(first.header("X-Ratelimit-Remaining"), QByteArray("10"));
        QCOMPARE(first.header("X-Ratelimit-Reset"), QByteArray("1"));
        RawClient::Answer last;
        for (int i = 0; i < 40 && last.status != 429; ++i)
            last = RawClient::once(where, ping);
        QCOMPARE(last.status, 429);
        QCOMPARE(last.body, QByteArray("limit exceeded\n"));
        QCOMPARE(last.header("Retry-After"), QByteArray("1"));
        QCOMPARE(last.header("X-Ratelimit-Remaining"), QByteArray("0"));
        QCOMPARE(last.header("X-Ratelimit-Reset"), QByteArray("3"));
        QVERIFY(last.header("X-Request-Id").isEmpty());
        QVERIFY(last.header("X-Version-Id").isEmpty());
        // A token comes back every fifth of a second. Each look costs one, so it is looked once per round.
        QTest::qWait(250);
        QCOMPARE(RawClient::once(where, ping).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "test_gate.moc"
