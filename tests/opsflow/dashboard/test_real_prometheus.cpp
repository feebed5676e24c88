// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/expression/expression.h"
#include "opsflow/dashboard/prometheus/prometheus_client.h"
#include "opsflow/dashboard/tile_content.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QtTest>

using namespace opsdeck;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

quint16 free_port()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// The real server of Debian, on a free port and in a temporary folder, scraping itself every 200 ms; always ended.
class TestRealPrometheus final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_server;
    core::SystemClock m_clock;
    std::unique_ptr<opsflow::PrometheusClient> m_client;
    QString m_url;

    core::Result<opsflow::SourceAnswer> ask(const QString& query, core::Millis range = 0ms, core::Millis step = 0ms)
    {
        core::PrometheusQuery asked{m_url, query, {}, range, step};
        QCoro::Task<core::Result<opsflow::SourceAnswer>> task = m_client->ask(std::move(asked), range);
        return QCoro::waitFor(std::move(task));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(u"prometheus"_s);
        QVERIFY2(!program.isEmpty(), "the Debian package prometheus is missing: ./dev install");
        const QString address = u"127.0.0.1:%1"_s.arg(free_port());
        m_url = u"http://"_s + address;
        QFile config(m_dir.filePath(u"prometheus.yml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("global: {scrape_interval: 200ms, scrape_timeout: 200ms}\n"
                     "scrape_configs:\n  - job_name: itself\n    static_configs: [{targets: ['" +
                     address.toLatin1() + "']}]\n");
        config.close();
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(program,
                       {u"--config.file="_s + config.fileName(), u"--storage.tsdb.path="_s + m_dir.filePath(u"data"_s),
                        u"--web.listen-address="_s + address, u"--log.level=warn"_s});
        QVERIFY(m_server.waitForStarted());
        m_client = std::make_unique<opsflow::PrometheusClient>(m_clock);
        const auto has_scraped = [this] {
            const auto answer = ask(u"up{job=\"itself\"}"_s);
            return answer && !answer->out.toArray().isEmpty();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(has_scraped(), m_server.readAll().constData(), 60'000);
    }

    void cleanupTestCase()
    {
        m_server.terminate();
        if (!m_server.waitForFinished(10'000)) {
            m_server.kill();
            m_server.waitForFinished();
        }
    }

    void a_stat_shows_what_it_scraped()
    {
        core::TileDefinition tile;
        tile.source.kind = core::TileSource::Kind::prometheus;
        automation::ExpressionEngine engine;
        const auto answer = ask(u"up{job=\"itself\"}"_s);
        QVERIFY(answer.has_value());
        const auto content = opsflow::read_content(tile, *answer, {}, engine);
        QCOMPARE(content->number, std::optional(1.0));
    }

    void a_range_gives_points_up_to_now()
    {
        const auto enough = [this] {
            const auto answer = ask(u"process_cpu_seconds_total"_s, 1min, 1s);
            return answer && !answer->lines.empty() && answer->lines.front().points.size() >= 2;
        };
        QTRY_VERIFY_WITH_TIMEOUT(enough(), 20'000);
        const auto answer = ask(u"process_cpu_seconds_total"_s, 1min, 1s);
        QVERIFY(m_clock.now() - answer->lines.front().points.back().at < 10s);
        QVERIFY(answer->lines.front().name.contains(u"127.0.0.1"_s));
    }

    void a_query_without_series_is_empty_and_no_error()
    {
        const auto answer = ask(u"there_is_no_such_metric"_s);
        QVERIFY(answer.has_value());
        core::TileDefinition tile;
        tile.source.kind = core::TileSource::Kind::prometheus;
        automation::ExpressionEngine engine;
        QVERIFY(opsflow::read_content(tile, *answer, {}, engine)->is_empty);
    }

    void scalars_and_arithmetic_are_answers()
    {
        QCOMPARE(ask(u"1 + 1"_s)->out.toArray().at(0)[u"value"_s].toDouble(), 2.0);
        QCOMPARE(ask(u"count(up) * 100"_s)->out.toArray().at(0)[u"value"_s].toDouble(), 100.0);
    }

    void a_broken_query_is_told_in_its_own_words()
    {
        const auto answer = ask(u"sum(up"_s);
        QCOMPARE(answer.error().kind, core::ErrorKind::invalid_input);
        QVERIFY2(answer.error().text.contains(u"unclosed left parenthesis"_s), qPrintable(answer.error().text));
    }
};

QTEST_GUILESS_MAIN(TestRealPrometheus)
#include "test_real_prometheus.moc"
