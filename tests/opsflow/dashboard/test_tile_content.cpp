// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/expression/expression.h"
#include "opsflow/dashboard/tile_content.h"

#include <QJsonDocument>
#include <QtTest>

#include <cmath>

using namespace opsdeck;
using namespace Qt::StringLiterals;
using core::TileKind;
using core::TileLevel;
using opsflow::TileContent;

namespace {

opsflow::SourceAnswer answer_of(const QByteArray& json)
{
    opsflow::SourceAnswer answer;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    answer.out = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    answer.rows = document.array();
    answer.observed_at = core::from_ms(1'795'000'000'000);
    return answer;
}

} // namespace

class TestTileContent final : public QObject {
    Q_OBJECT

    automation::ExpressionEngine m_engine;

    core::Result<TileContent> read(const core::TileDefinition& tile, const QByteArray& json,
                                   const core::DashboardValues& values = {})
    {
        return opsflow::read_content(tile, answer_of(json), values, m_engine);
    }

private Q_SLOTS:
    void a_stat_takes_what_its_expression_gives()
    {
        core::TileDefinition tile;
        tile.value = u"out.a + (vars.env === 'test' ? 1 : 2)"_s;
        QCOMPARE(read(tile, R"({"a": 40})", {{u"env"_s, u"production"_s}})->number, std::optional(42.0));
        tile.value = u"out.word"_s;
        QCOMPARE(read(tile, R"({"word": "green"})")->text, u"green"_s);
        QCOMPARE(read(tile, R"({"word": "12.5"})")->number, std::optional(12.5));
    }

    void nothing_is_not_zero()
    {
        core::TileDefinition tile;
        tile.value = u"out.missing"_s;
        const auto content = read(tile, "{}");
        QVERIFY(content->is_empty && !content->number);
    }

    void what_cannot_be_understood_says_what_to_write()
    {
        core::TileDefinition tile;
        QVERIFY(read(tile, R"({"a": 1, "b": 2})").error().text.contains(u"value:"_s));
        tile.kind = TileKind::gauge;
        tile.value = u"'red'"_s;
        QVERIFY(!read(tile, "{}").has_value());
        tile.kind = TileKind::services;
        tile.rows = u"[{a: 1}]"_s;
        QVERIFY(read(tile, "{}").error().text.contains(u"name"_s));
        tile.rows = u"out.nope("_s;
        QVERIFY(!read(tile, "{}").has_value());
        tile.kind = TileKind::log;
        QVERIFY(read(tile, "{}").error().text.contains(u"lines"_s));
    }

    void services_have_the_worst_state_of_all()
    {
        core::TileDefinition tile;
        tile.kind = TileKind::services;
        const auto content = read(
            tile, R"([{"name": "a", "state": "running", "version": "1.2"}, {"service": "b", "status": "stopped"}])");
        QCOMPARE(content->items.size(), size_t(2));
        QCOMPARE(content->items[0].state.level, TileLevel::good);
        QCOMPARE(content->items[0].detail, u"1.2"_s);
        QCOMPARE(content->items[1].name, u"b"_s);
        QCOMPARE(content->state.level, TileLevel::bad);
    }

    void a_number_as_a_state_goes_by_the_thresholds()
    {
        core::TileDefinition tile;
        tile.kind = TileKind::services;
        tile.thresholds = {{1, true, TileLevel::bad, u"Down"_s}};
        tile.normal = u"Up"_s;
        const auto content = read(tile, R"([{"name": "a", "value": 1}, {"name": "b", "value": 0}])");
        QCOMPARE(content->items[0].state, (core::TileState{TileLevel::good, u"Up"_s}));
        QCOMPARE(content->items[1].state, (core::TileState{TileLevel::bad, u"Down"_s}));
    }

    void a_table_keeps_its_order_of_columns_and_its_limit()
    {
        core::TileDefinition tile;
        tile.kind = TileKind::table;
        tile.columns = {u"b"_s, u"a"_s};
        tile.limit = 1;
        const auto content = read(tile, R"([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}])");
        QCOMPARE(content->rows, (std::vector<QStringList>{{u"x"_s, u"1"_s}}));
        QCOMPARE(content->total_rows, 2);
        QVERIFY(read(tile, "[]")->is_empty);
    }

    void a_log_keeps_its_last_lines_and_continued_ones_their_level()
    {
        core::TileDefinition tile;
        tile.kind = TileKind::log;
        tile.limit = 3;
        const auto content = read(
            tile, "{\"lines\": [\"one\", \"2026-01-01 ERROR broken\", \"  at line 3\", \"\\u001b[31mINFO fine\"]}");
        QCOMPARE(content->log.size(), size_t(3));
        QCOMPARE(content->log[0].level, opsflow::LogLevel::error);
        QCOMPARE(content->log[1].level, opsflow::LogLevel::error);
        QCOMPARE(content->log[2].level, opsflow::LogLevel::info);
        QVERIFY(!content->log[2].text.contains(QChar(0x1b)));
    }

    void a_chart_makes_a_line_of_each_name()
    {
        core::TileDefinition tile;
        tile.kind = TileKind::series;
        tile.value = u"({one: out.a, two: null})"_s;
        const auto content = read(tile, R"({"a": 5})");
        QCOMPARE(content->lines.size(), size_t(2));
        QCOMPARE(content->lines[0].points.front().value, 5.0);
        QVERIFY(std::isnan(content->lines[1].points.front().value));
    }

    void host_vitals_have_their_own_thresholds_when_none_are_written()
    {
        core::TileDefinition tile;
        tile.kind = TileKind::host;
        const QByteArray vitals =
            R"({"cpu": null, "cores": 4, "memory": {"used": 9, "total": 10, "percent": 90}, "load": [2, 1, 0], "disks": []})";
        const auto content = read(tile, vitals);
        QCOMPARE(content->meters.size(), size_t(3));
        QCOMPARE(content->meters[0].state.level, TileLevel::unknown); // no processor time yet is not 0 %
        QCOMPARE(content->meters[1].state.level, TileLevel::warning);
        QCOMPARE(content->meters[2].percent, 50.0);
        tile.thresholds = {{99, false, TileLevel::bad, u"Full"_s}};
        QCOMPARE(read(tile, vitals)->meters[1].state.level, TileLevel::good);
    }
};

QTEST_GUILESS_MAIN(TestTileContent)
#include "test_tile_content.moc"
