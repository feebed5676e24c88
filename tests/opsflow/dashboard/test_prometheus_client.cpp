// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/prometheus/prometheus_answer.h"
#include "opsflow/dashboard/prometheus/prometheus_client.h"
#include "opsflow/support/manual_clock.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>
#include <QtTest>

#include <cmath>

using namespace opsdeck;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Answers every request with the same bytes, or with nothing.
class RudeServer final : public QTcpServer {
public:
    QByteArray answer;
    QByteArray heard;
    bool hangs_up = false;

    RudeServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                heard += socket->readAll();
                if (!heard.contains("\r\n\r\n"))
                    return;
                socket->write(answer);
                if (hangs_up)
                    socket->disconnectFromHost();
            });
        });
    }
    void say(const QByteArray& status, const QByteArray& body)
    {
        answer = "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    [[nodiscard]] core::PrometheusQuery query(const QString& text = u"up"_s) const
    {
        core::PrometheusQuery query;
        query.url = u"http://127.0.0.1:%1"_s.arg(serverPort());
        query.query = text;
        return query;
    }
};

const QByteArray vector = R"({"status":"success","data":{"resultType":"vector","result":[
 {"metric":{"__name__":"up","instance":"a:1","job":"x"},"value":[1795000000.5,"1"]},
 {"metric":{"__name__":"up","instance":"b:1","job":"x"},"value":[1795000000.5,"NaN"]}]}})";

} // namespace

class TestPrometheusClient final : public QObject {
    Q_OBJECT

    opsflow::ManualClock m_clock;

    core::Result<opsflow::SourceAnswer> ask(core::PrometheusQuery query, core::Millis range = 0ms,
                                            core::Millis at_most = 5s)
    {
        opsflow::PrometheusClient client(m_clock, at_most);
        QCoro::Task<core::Result<opsflow::SourceAnswer>> task = client.ask(std::move(query), range);
        return QCoro::waitFor(std::move(task));
    }

private Q_SLOTS:
    void a_query_reaches_the_server_as_it_was_written()
    {
        RudeServer server;
        server.say("200 OK", vector);
        const auto answer = ask(server.query(u"a + b{c=\"d&e\"} > 1"_s));
        QVERIFY(answer.has_value());
        const QByteArray first = server.heard.left(server.heard.indexOf('\r'));
        const QUrlQuery sent(QUrl(QString::fromLatin1(first.split(' ').at(1))));
        QCOMPARE(sent.queryItemValue(u"query"_s, QUrl::FullyDecoded), u"a + b{c=\"d&e\"} > 1"_s);
        QVERIFY(first.startsWith("GET /api/v1/query?"));
        QVERIFY(!server.heard.toLower().contains("authorization"));
    }

    void a_path_before_the_api_is_kept()
    {
        core::PrometheusQuery query{u"https://ops.example.org/prom/"_s, u"up"_s, {}, 0ms, 0ms};
        QCOMPARE(opsflow::prometheus_address(query, 0ms, m_clock.now()).path(), u"/prom/api/v1/query"_s);
        const QUrl range = opsflow::prometheus_address(query, 1h, m_clock.now());
        QCOMPARE(range.path(), u"/prom/api/v1/query_range"_s);
        const QUrlQuery fields(range);
        QCOMPARE(fields.queryItemValue(u"step"_s), u"30.000"_s);
        QCOMPARE(fields.queryItemValue(u"end"_s).toDouble() - fields.queryItemValue(u"start"_s).toDouble(), 3600.0);
    }

    void series_are_named_by_what_differs_or_by_the_legend()
    {
        core::PrometheusQuery query;
        auto answer = opsflow::read_prometheus_answer(query, 200, vector, 0ms);
        QCOMPARE(answer->out.toArray().at(0)[u"name"_s].toString(), u"a:1"_s);
        QCOMPARE(answer->out.toArray().at(0)[u"value"_s].toDouble(), 1.0);
        QVERIFY(answer->out.toArray().at(1)[u"value"_s].isNull()); // NaN is no value
        query.legend = u"${job} at ${instance}"_s;
        answer = opsflow::read_prometheus_answer(query, 200, vector, 0ms);
        QCOMPARE(answer->out.toArray().at(1)[u"name"_s].toString(), u"x at b:1"_s);
    }

    void a_missing_step_of_a_range_is_a_gap()
    {
        const QByteArray matrix = R"({"status":"success","data":{"resultType":"matrix","result":[
            {"metric":{"instance":"a"},"values":[[100,"1"],[110,"2"],[140,"5"]]}]}})";
        const auto answer = opsflow::read_prometheus_answer({}, 200, matrix, 10s);
        const auto& points = answer->lines.front().points;
        QCOMPARE(points.size(), size_t(4));
        QVERIFY(std::isnan(points[2].value));
        QCOMPARE(points[3].value, 5.0);
    }

    void a_scalar_and_an_empty_result_are_answers()
    {
        const auto scalar = opsflow::read_prometheus_answer(
            {}, 200, R"({"status":"success","data":{"resultType":"scalar","result":[1,"4.5"]}})", 0ms);
        QCOMPARE(scalar->out.toArray().at(0)[u"value"_s].toDouble(), 4.5);
        const auto empty = opsflow::read_prometheus_answer(
            {}, 200, R"({"status":"success","data":{"resultType":"vector","result":[]}})", 0ms);
        QVERIFY(empty->out.toArray().isEmpty());
    }

    void trouble_is_told_in_words_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        using Kind = core::ErrorKind;
        const auto row = [](const char* name, const QByteArray& status, const QByteArray& body, Kind kind,
                            const QString& words) {
            QTest::newRow(name) << status << body << static_cast<int>(kind) << words;
        };
        row("bad query", "400 Bad Request", R"({"status":"error","errorType":"bad_data","error":"parse error at 1:3"})",
            Kind::invalid_input, u"parse error at 1:3"_s);
        row("too slow", "503 Service Unavailable",
            R"({"status":"error","errorType":"timeout","error":"query timed out"})", Kind::timed_out,
            u"query timed out"_s);
        row("broken", "500 Internal Server Error", "<html>", Kind::protocol, u"status 500"_s);
        row("not let in", "401 Unauthorized", "", Kind::forbidden, u"does not let us in"_s);
        row("somebody else", "404 Not Found", "nope", Kind::not_found, u"no Prometheus at this address"_s);
        row("a redirect", "302 Found", "", Kind::protocol, u"status 302"_s);
        row("a web page", "200 OK", "<html>hello</html>", Kind::protocol, u"no Prometheus"_s);
        row("another JSON", "200 OK", R"({"hello": 1})", Kind::protocol, u"no Prometheus"_s);
    }

    void trouble_is_told_in_words()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, words);
        RudeServer server;
        server.say(status, body);
        const auto answer = ask(server.query());
        QVERIFY(!answer.has_value());
        QCOMPARE(static_cast<int>(answer.error().kind), kind);
        QVERIFY2(answer.error().text.contains(words), qPrintable(answer.error().text));
    }

    void a_server_that_says_nothing_is_given_up()
    {
        RudeServer server;
        const auto answer = ask(server.query(), 0ms, 50ms);
        QCOMPARE(answer.error().kind, core::ErrorKind::timed_out);
    }

    void a_server_that_hangs_up_or_is_not_there_cannot_be_reached()
    {
        RudeServer server;
        server.hangs_up = true;
        QCOMPARE(ask(server.query()).error().kind, core::ErrorKind::unreachable);
        const core::PrometheusQuery query = server.query();
        server.close();
        const auto answer = ask(query);
        QCOMPARE(answer.error().kind, core::ErrorKind::unreachable);
        QVERIFY2(answer.error().text.startsWith(u"Nothing listens at 127.0.0.1:"_s), qPrintable(answer.error().text));
    }

    void an_endless_answer_is_cut_off()
    {
        RudeServer server;
        server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n" + QByteArray(9 * 1024 * 1024, 'x');
        QCOMPARE(ask(server.query()).error().kind, core::ErrorKind::too_large);
    }
};

QTEST_GUILESS_MAIN(TestPrometheusClient)
#include "test_prometheus_client.moc"
