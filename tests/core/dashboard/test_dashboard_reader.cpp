// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/dashboard_reader.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "opsdeck: 1\nid: checkout\ntitle: Checkout\n";

ReadDashboard read_tiles(const QByteArray& tiles) { return read_dashboard(head + "tiles:\n" + tiles, u"d.yaml"_s); }

/// "d.yaml:5:tiles[0].kind: ..." of the first finding.
QString first(const ReadDashboard& read) { return read.findings.empty() ? QString() : to_text(read.findings.front()); }

} // namespace

class TestDashboardReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_field_of_the_format_is_read()
    {
        const ReadDashboard read = read_dashboard(R"(opsdeck: 1
id: checkout
title: Checkout
help: How it goes
interval: 10s
range: 6h
variables:
  env: {label: Environment, values: [test, production], default: production}
tiles:
  - title: "Errors in ${env}"
    kind: stat
    help: All of them
    span: 4
    height: 3
    source: {prometheus: {url: "http://127.0.0.1:9090", query: "up{env=\"${env}\"}", legend: "${instance}", range: 2h, step: 30s}}
    interval: 1m
    value: out[0].value
    unit: "%"
    decimals: 1
    min: 0
    max: 100
    target: 2.5
    better: down
    normal: Calm
    samples: 3
    thresholds:
      - {from: 2, state: warning, word: High}
      - {below: 0.5, state: unknown, word: Too good}
    actions:
      - {label: Roll back, line: "rollback web in ${env}"}
      - {line: status}
  - title: Pods
    kind: table
    source: {run: "status of billing in ${env}"}
    rows: out.rows
    columns: [name, state]
    states: {Running: good, "Crash loop": bad}
    limit: 7
  - {title: Log, kind: log, source: {run: logs}, lines: out.tail}
  - {title: Note, kind: note, text: "**Hello**"}
)",
                                                  u"checkout.yaml"_s);
        QVERIFY2(read.findings.empty(), qPrintable(first(read)));
        QVERIFY(read.dashboard.has_value());
        const Dashboard& dashboard = *read.dashboard;
        QCOMPARE(dashboard.id, u"checkout"_s);
        QCOMPARE(dashboard.help, u"How it goes"_s);
        QCOMPARE(dashboard.range, Millis(6h));
        QCOMPARE(dashboard.variables.size(), size_t(1));
        QCOMPARE(dashboard.variables.front().default_value, u"production"_s);
        QCOMPARE(dashboard.variables.front().label, u"Environment"_s);
        QCOMPARE(dashboard.tiles.size(), size_t(4));

        const TileDefinition& stat = dashboard.tiles[0];
        QCOMPARE(stat.kind, TileKind::stat);
        QCOMPARE(stat.span, 4);
        QCOMPARE(stat.height, 3);
        QCOMPARE(stat.interval, Millis(1min));
        QCOMPARE(stat.source.kind, TileSource::Kind::prometheus);
        const PrometheusQuery query{u"http://127.0.0.1:9090"_s, u"up{env=\"${env}\"}"_s, u"${instance}"_s, 2h, 30s};
        QCOMPARE(stat.source.prometheus, query);
        QCOMPARE(stat.value, u"out[0].value"_s);
        QCOMPARE(stat.unit, u"%"_s);
        QCOMPARE(stat.decimals, std::optional(1));
        QCOMPARE(stat.min, std::optional(0.0));
        QCOMPARE(stat.max, std::optional(100.0));
        QCOMPARE(stat.target, std::optional(2.5));
        QVERIFY(stat.has_good_direction && !stat.up_is_good);
        QCOMPARE(stat.normal, u"Calm"_s);
        QCOMPARE(stat.samples, 3);
        QCOMPARE(stat.thresholds.size(), size_t(2));
        QCOMPARE(stat.thresholds[0], (TileThreshold{2, false, TileLevel::warning, u"High"_s}));
        QCOMPARE(stat.thresholds[1], (TileThreshold{0.5, true, TileLevel::unknown, u"Too good"_s}));
        QCOMPARE(stat.actions.size(), size_t(2));
        QCOMPARE(stat.actions[0], (TileAction{u"Roll back"_s, u"rollback web in ${env}"_s}));
        QCOMPARE(stat.actions[1].label, u"status"_s);
        QCOMPARE(stat.at_line, 10);

        const TileDefinition& table = dashboard.tiles[1];
        QCOMPARE(table.interval, Millis(10s));
        QCOMPARE(table.source.line, u"status of billing in ${env}"_s);
        QCOMPARE(table.rows, u"out.rows"_s);
        QCOMPARE(table.columns, (QStringList{u"name"_s, u"state"_s}));
        QCOMPARE(table.states.value(u"crash loop"_s), TileLevel::bad);
        QCOMPARE(table.limit, 7);
        QCOMPARE(dashboard.tiles[2].lines, u"out.tail"_s);
        QCOMPARE(dashboard.tiles[3].text, u"**Hello**"_s);
    }

    void a_mistake_is_told_with_its_place_and_costs_only_its_tile_data()
    {
        QTest::addColumn<QByteArray>("tile");
        QTest::addColumn<QString>("starts");
        QTest::newRow("unknown kind") << QByteArray("kind: guage, source: host")
                                      << u"tiles[0].kind: error: \"guage\""_s;
        QTest::newRow("no kind") << QByteArray("source: host") << u"tiles[0]: error: Say what kind"_s;
        QTest::newRow("unknown field") << QByteArray("kind: stat, source: host, titel: x")
                                       << u"tiles[0].titel: error: There is no field"_s;
        QTest::newRow("no source") << QByteArray("kind: stat")
                                   << u"tiles[0]: error: A tile of kind stat needs a source"_s;
        QTest::newRow("bad source word") << QByteArray("kind: stat, source: hots") << u"tiles[0].source: error"_s;
        QTest::newRow("own source") << QByteArray("kind: runs, source: host")
                                    << u"tiles[0].source: error: A tile of kind runs has its own"_s;
        QTest::newRow("two sources") << QByteArray(
                                            "kind: stat, source: {run: x, prometheus: {url: \"http://a\", query: up}}")
                                     << u"tiles[0].source: error: A source is one thing"_s;
        QTest::newRow("no url") << QByteArray("kind: stat, source: {prometheus: {url: \"ftp://a\", query: up}}")
                                << u"tiles[0].source.prometheus.url: error: This is not the address"_s;
        QTest::newRow("password") << QByteArray(
                                         "kind: stat, source: {prometheus: {url: \"http://me:pw@a\", query: up}}")
                                  << u"tiles[0].source.prometheus.url: error: A password does not belong"_s;
        QTest::newRow("no query") << QByteArray("kind: stat, source: {prometheus: {url: \"http://a\"}}")
                                  << u"tiles[0].source.prometheus.query: error: There is no query"_s;
        QTest::newRow("interval") << QByteArray("kind: host, interval: 10ms") << u"tiles[0].interval: error"_s;
        QTest::newRow("span") << QByteArray("kind: host, span: 13") << u"tiles[0].span: error"_s;
        QTest::newRow("threshold without word") << QByteArray("kind: host, thresholds: [{from: 3}]")
                                                << u"tiles[0].thresholds[0].word: error: A threshold needs a word"_s;
        QTest::newRow("threshold both ways") << QByteArray("kind: host, thresholds: [{from: 3, below: 1, word: x}]")
                                             << u"tiles[0].thresholds[0]: error: A threshold has either"_s;
        QTest::newRow("state word") << QByteArray("kind: host, states: {up: fine}")
                                    << u"tiles[0].states.up: error: \"fine\" is not one of"_s;
        QTest::newRow("action without line")
            << QByteArray("kind: host, actions: [{label: x}]") << u"tiles[0].actions[0].line: error"_s;
        QTest::newRow("unknown variable") << QByteArray("kind: host, title: \"in ${evn}\"")
                                          << u"tiles[0].title: error: There is no variable \"evn\""_s;
        QTest::newRow("ends") << QByteArray("kind: gauge, source: host, min: 5, max: 5") << u"tiles[0].max: error"_s;
        QTest::newRow("note") << QByteArray("kind: note") << u"tiles[0]: error: A note needs a text"_s;
        QTest::newRow("buttons") << QByteArray("kind: buttons")
                                 << u"tiles[0]: error: A tile of buttons needs actions"_s;
    }

    void a_mistake_is_told_with_its_place_and_costs_only_its_tile()
    {
        QFETCH(QByteArray, tile);
        QFETCH(QString, starts);
        const ReadDashboard read = read_tiles("  - {" + tile + "}\n  - {title: Fine, kind: host}\n");
        QVERIFY(read.dashboard.has_value());
        QCOMPARE(read.dashboard->tiles.size(), size_t(2));
        QVERIFY(read.dashboard->tiles[0].is_broken());
        QVERIFY(!read.dashboard->tiles[1].is_broken());
        const QString told = to_text(read.dashboard->tiles[0].findings.front());
        QVERIFY2(told.startsWith(u"d.yaml:5:"_s + starts), qPrintable(told));
    }

    void a_file_that_is_no_dashboard_says_why_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("told");
        QTest::newRow("empty") << QByteArray() << u"This file is empty."_s;
        QTest::newRow("no yaml") << QByteArray("id: [") << u"not valid YAML"_s;
        QTest::newRow("list") << QByteArray("- a") << u"must be a mapping"_s;
        QTest::newRow("no id") << QByteArray("opsdeck: 1\ntitle: x\ntiles: [{kind: host}]")
                               << u"d.yaml:1:id: error: There is no id."_s;
    }

    void a_file_that_is_no_dashboard_says_why()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, told);
        const ReadDashboard read = read_dashboard(yaml, u"d.yaml"_s);
        QVERIFY(!read.dashboard.has_value());
        QVERIFY2(first(read).contains(told), qPrintable(first(read)));
    }

    void mistakes_beside_the_tiles_leave_the_tiles()
    {
        const ReadDashboard read =
            read_dashboard("opsdeck: 2\nid: a\ntitle: A\nrange: soon\nvariables: {x: {values: [a], default: b}}\n"
                           "tiles: [{title: T, kind: host}]\n---\nid: b\n",
                           u"d.yaml"_s);
        QVERIFY(read.dashboard.has_value());
        QCOMPARE(read.dashboard->tiles.size(), size_t(1));
        QVERIFY(!read.dashboard->tiles.front().is_broken());
        QStringList fields;
        for (const Finding& finding : read.findings)
            fields << finding.field;
        QCOMPARE(fields, (QStringList{u"opsdeck"_s, u"range"_s, u"variables.x.default"_s, QString()}));
    }

    void a_value_in_a_line_stays_one_word()
    {
        const DashboardValues values{{u"env"_s, u"two words"_s}, {u"x"_s, u"a"_s}};
        QCOMPARE(fill_line(u"status in ${env}"_s, values), u"status in \"two words\""_s);
        QCOMPARE(fill_variables(u"in ${env}, ${x}"_s, values), u"in two words, a"_s);
    }

    void the_dashboard_that_comes_with_us_has_no_mistake()
    {
        QFile file(QStringLiteral(OPSDECK_SOURCE "/resources/dashboards/machine.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ReadDashboard read = read_dashboard(file.readAll(), u"machine.yaml"_s);
        QVERIFY2(read.findings.empty(), qPrintable(first(read)));
        QVERIFY(read.dashboard->tiles.size() > 8);
    }
};

QTEST_GUILESS_MAIN(TestDashboardReader)
#include "test_dashboard_reader.moc"
