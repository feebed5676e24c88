// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "opsflow/posts/opsdeck_props.h"
#include "support/fault_proxy.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

using namespace opsdeck;
using namespace opsdeck::test;
using opsflow::Outcome;

namespace {

const RequestFilter creating_a_post{"POST", "/api/v4/posts"};

} // namespace

/// A run and its posts on a network that drops, delays, cuts and answers nonsense: nothing lost, nothing doubled.
class TestBadNetwork final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FlowServer>();
        m_proxy = std::make_unique<FaultProxy>(m_server->url());
    }
    void cleanup()
    {
        m_proxy.reset();
        m_server.reset();
    }

    void posts_are_there_exactly_once_whatever_happens_to_them_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, FaultKind kind, int status = 0, const char* headers = "",
                            const char* body = "") {
            QTest::newRow(name) << static_cast<int>(kind) << status << QByteArray(headers) << QByteArray(body);
        };
        row("the connection ends before the server sees it", FaultKind::drop_request);
        row("the server does it and its answer is lost", FaultKind::drop_answer);
        row("the answer is cut in the middle", FaultKind::cut_answer);
        row("429", FaultKind::answer, 429, "Retry-After: 1\r\nContent-Type: text/plain\r\n", "limit exceeded\n");
        row("500", FaultKind::answer, 500, "Content-Type: application/json\r\n",
            R"({"id":"api.post.deduplicate_create_post.pending","message":"x","status_code":500})");
        row("502 with a page", FaultKind::answer, 502, "Content-Type: text/html\r\n",
            "<html><body>Bad gateway</body></html>");
        row("200 with a page", FaultKind::answer, 200, "Content-Type: text/html\r\n",
            "<html>sign in to the wifi</html>");
    }

    void posts_are_there_exactly_once_whatever_happens_to_them()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        FlowConsole console(*m_server, {.through = m_proxy->url()});
        m_proxy->add({.kind = static_cast<FaultKind>(kind),
                      .filter = creating_a_post,
                      .times = 2,
                      .status = status,
                      .headers = headers,
                      .body = body});
        const auto report = console.submit(QStringLiteral("hello network"));
        QCOMPARE(report.outcome, Outcome::succeeded);
        QVERIFY(console.delivered(std::chrono::seconds(60)));
        const auto posts = m_server->posts(console.room().id);
        QCOMPARE(of_kind(posts, opsflow::post_kind::invocation).size(), size_t(1));
        QCOMPARE(of_kind(posts, opsflow::post_kind::result).size(), size_t(1));
        QVERIFY(posts.front().created_at <= posts.back().created_at);
        QCOMPARE(opsflow::kind_of(posts.front()), opsflow::post_kind::invocation);
    }

    void what_ran_while_the_server_was_away_is_posted_when_it_is_back()
    {
        FlowConsole console(*m_server, {.through = m_proxy->url()});
        m_proxy->set_down(true);
        const auto report = console.submit(QStringLiteral("hello offline"));
        QCOMPARE(report.outcome, Outcome::succeeded);
        QVERIFY(!console.delivered(std::chrono::milliseconds(500)));
        // The process may end in between: the outbox is on disk.
        console.close();
        m_proxy->set_down(false);
        console.reopen();
        QVERIFY(console.delivered(std::chrono::seconds(60)));
        const auto posts = m_server->posts(console.room().id);
        QCOMPARE(posts.size(), size_t(2));
        QCOMPARE(opsflow::kind_of(posts.front()), opsflow::post_kind::invocation);
        QCOMPARE(opsflow::kind_of(posts.back()), opsflow::post_kind::result);
    }

    void a_cut_websocket_loses_no_post_data()
    {
        QTest::addColumn<bool>("mid_frame");
        QTest::newRow("between frames") << false;
        QTest::newRow("in the middle of a frame") << true;
    }

    void a_cut_websocket_loses_no_post()
    {
        QFETCH(bool, mid_frame);
        FlowConsole console(*m_server, {.through = m_proxy->url()});
        QTRY_COMPARE_WITH_TIMEOUT(console->connection().connection, opsflow::Connection::online, 10'000);
        std::map<core::PostId, int> arrived;
        connect(&*console, &opsflow::Console::post_arrived, this, [&](const core::Post& post) {
            if (post.room == console.room().id && !post.type.startsWith(QLatin1String("system_")))
                ++arrived[post.id];
        });
        std::vector<core::PostId> said;
        for (int i = 0; i < 30; ++i) {
            if (i % 10 == 5)
                m_proxy->cut_websockets(mid_frame);
            const auto post = m_server->say(console.room().id, QStringLiteral("number %1").arg(i));
            QVERIFY(post.has_value());
            said.push_back(post->id);
        }
        QTRY_VERIFY_WITH_TIMEOUT(
            std::all_of(said.begin(), said.end(), [&](const auto& id) { return arrived.contains(id); }), 30'000);
        const auto stored = QCoro::waitFor(console->posts(console.room().id, 100));
        QVERIFY(stored.has_value());
        QCOMPARE(std::count_if(stored->begin(), stored->end(),
                               [](const auto& post) { return post.message.startsWith(QLatin1String("number ")); }),
                 30);
    }

    void a_slow_network_only_makes_it_slower()
    {
        FlowConsole console(*m_server, {.through = m_proxy->url()});
        m_proxy->set_delay_ms(150);
        const auto report = console.submit(QStringLiteral("hello slow"));
        QCOMPARE(report.outcome, Outcome::succeeded);
        QVERIFY(console.delivered());
        QCOMPARE(m_server->posts(console.room().id).size(), size_t(2));
    }

private:
    std::unique_ptr<FlowServer> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestBadNetwork)
#include "test_bad_network.moc"
