// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/tile_content.h"

#include "automation/expression/expression.h"
#include "automation/output/kinds/log_line.h"
#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "opsflow/run/scope/json_rows.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace opsdeck::opsflow {
namespace {

using core::TileKind;
using core::TileLevel;

constexpr int most_items = 60;
constexpr int most_lines = 8;
constexpr qsizetype longest_cell = 400;
constexpr qsizetype longest_line = 2'000;

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

core::TileState level_word(TileLevel level) { return {level, core::word_of(level)}; }

/// What one tile is read with.
struct Reading {
    const core::TileDefinition& tile;
    const SourceAnswer& answer;
    const core::DashboardValues& values;
    automation::ExpressionEngine& engine;

    [[nodiscard]] core::Result<QJsonValue> evaluate(const QString& expression) const
    {
        QJsonObject chosen;
        for (auto value = values.begin(); value != values.end(); ++value)
            chosen.insert(value.key(), value.value());
        const QJsonObject scope{{QStringLiteral("out"), answer.out},
                                {QStringLiteral("rows"), answer.rows},
                                {QStringLiteral("count"), answer.rows.size()},
                                {QStringLiteral("vars"), chosen}};
        return engine.evaluate(expression, scope);
    }
    /// The rows of a list-like tile.
    [[nodiscard]] core::Result<QJsonArray> list() const
    {
        if (tile.rows.isEmpty())
            return answer.rows;
        const core::Result<QJsonValue> rows = evaluate(tile.rows);
        if (!rows)
            return core::failure(rows.error());
        if (!rows->isArray())
            return core::failure(core::ErrorKind::invalid_input, tr("\"rows\" gives no list."));
        return rows->toArray();
    }
};

std::optional<double> number_of(const QJsonValue& value)
{
    if (value.isDouble())
        return value.toDouble();
    bool is_number = false;
    const double number = value.toString().trimmed().toDouble(&is_number);
    return is_number ? std::optional(number) : std::nullopt;
}

QString first_text(const QJsonObject& row, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String& name : names) {
        const QString text = cell_text(row.value(name));
        if (!text.isEmpty())
            return core::single_line(text);
    }
    return {};
}

core::TileState state_of_value(const QJsonValue& value, const core::TileDefinition& tile)
{
    if (const auto number = number_of(value); number && !tile.thresholds.empty())
        return core::state_of(*number, tile);
    return core::state_of(cell_text(value), tile);
}

QString name_of(const QJsonObject& row)
{
    return first_text(row, {QLatin1String("name"), QLatin1String("what"), QLatin1String("service"),
                            QLatin1String("env"), QLatin1String("app"), QLatin1String("host")});
}

core::Result<std::vector<NamedState>> read_items(const Reading& reading)
{
    const core::Result<QJsonArray> rows = reading.list();
    if (!rows)
        return core::failure(rows.error());
    std::vector<NamedState> out;
    for (const auto& entry : *rows) {
        const QJsonObject row = entry.toObject();
        NamedState item;
        item.name = name_of(row);
        if (item.name.isEmpty())
            return core::failure(core::ErrorKind::invalid_input,
                                 tr("The rows have no name and state. Say \"rows: out.map(r => ({name: ..., "
                                    "state: ...}))\"."));
        QJsonValue state = row.value(QLatin1String("state"));
        for (const char* other : {"status", "health", "value"}) {
            if (state.isUndefined())
                state = row.value(QLatin1String(other));
        }
        item.state = state_of_value(state, reading.tile);
        item.detail = core::elide_right(first_text(row, {QLatin1String("detail"), QLatin1String("version")}), 80);
        out.push_back(std::move(item));
        if (out.size() == most_items)
            break;
    }
    return out;
}

/// The one number that is there, or what the expression gives.
core::Result<QJsonValue> scalar(const Reading& reading)
{
    if (!reading.tile.value.isEmpty())
        return reading.evaluate(reading.tile.value);
    const QJsonValue& out = reading.answer.out;
    if (out.isDouble() || out.isString() || out.isBool())
        return out;
    if (reading.tile.source.kind == core::TileSource::Kind::prometheus)
        return out.toArray().isEmpty() ? QJsonValue(QJsonValue::Null) : out.toArray().first()[QLatin1String("value")];
    return core::failure(core::ErrorKind::invalid_input,
                         tr("The source gives more than one value. Say which: \"value: out.total\"."));
}

core::Result<TileContent> read_scalar(const Reading& reading)
{
    const core::Result<QJsonValue> value = scalar(reading);
    if (!value)
        return core::failure(value.error());
    TileContent out;
    if (value->isNull() || value->isUndefined()) {
        out.is_empty = true;
        return out;
    }
    if (value->isArray() || value->isObject())
        return core::failure(core::ErrorKind::invalid_input, tr("\"value\" gives a list and not one value."));
    out.number = number_of(*value);
    if (out.number) {
        out.state = core::state_of(*out.number, reading.tile);
        return out;
    }
    if (reading.tile.kind == TileKind::gauge)
        return core::failure(core::ErrorKind::invalid_input, tr("A gauge needs a number."));
    out.text = core::elide_right(core::single_line(cell_text(*value)), 120);
    if (!reading.tile.states.isEmpty())
        out.state = core::state_of(out.text, reading.tile);
    return out;
}

core::Result<TileContent> read_series(const Reading& reading)
{
    TileContent out;
    if (reading.tile.source.kind == core::TileSource::Kind::prometheus) {
        out.lines = reading.answer.lines;
        out.is_empty = out.lines.empty();
        if (out.lines.size() > most_lines)
            out.lines.resize(most_lines);
        return out;
    }
    const core::Result<QJsonValue> value = scalar(reading);
    if (!value)
        return core::failure(value.error());
    const auto add = [&](const QString& name, const QJsonValue& one) {
        ChartLine line;
        line.name = name;
        line.points = {{reading.answer.observed_at, number_of(one).value_or(std::numeric_limits<double>::quiet_NaN())}};
        if (out.lines.size() < most_lines)
            out.lines.push_back(std::move(line));
    };
    if (value->isArray()) { // keeps its order
        for (const auto& one : value->toArray())
            add(one[QLatin1String("name")].toString(), one[QLatin1String("value")]);
    } else if (value->isObject()) {
        const QJsonObject several = value->toObject();
        for (auto one = several.begin(); one != several.end(); ++one)
            add(one.key(), one.value());
    } else {
        add(reading.tile.title, *value);
    }
    out.is_empty = out.lines.empty();
    return out;
}

core::Result<TileContent> read_states(const Reading& reading)
{
    TileContent out;
    if (reading.tile.source.kind == core::TileSource::Kind::prometheus) {
        for (const ChartLine& line : reading.answer.lines) {
            StateBand band;
            band.name = line.name;
            for (const ChartLine::Point& point : line.points) {
                const core::TileState state =
                    std::isnan(point.value) ? core::TileState() : core::state_of(point.value, reading.tile);
                if (band.changes.empty() || band.changes.back().state != state)
                    band.changes.push_back({point.at, state});
            }
            out.bands.push_back(std::move(band));
        }
        out.is_empty = out.bands.empty();
        return out;
    }
    core::Result<std::vector<NamedState>> items = read_items(reading);
    if (!items)
        return core::failure(items.error());
    for (const NamedState& item : *items)
        out.bands.push_back({item.name, {{reading.answer.observed_at, item.state}}});
    out.is_empty = out.bands.empty();
    return out;
}

core::Result<TileContent> read_services(const Reading& reading)
{
    core::Result<std::vector<NamedState>> items = read_items(reading);
    if (!items)
        return core::failure(items.error());
    TileContent out;
    out.items = std::move(*items);
    out.is_empty = out.items.empty();
    TileLevel worst = TileLevel::none;
    for (const NamedState& item : out.items)
        worst = core::worse(worst, item.state.level);
    out.state = level_word(worst);
    return out;
}

core::Result<TileContent> read_table(const Reading& reading)
{
    const core::Result<QJsonArray> rows = reading.list();
    if (!rows)
        return core::failure(rows.error());
    TileContent out;
    out.columns = reading.tile.columns;
    if (out.columns.isEmpty())
        out.columns = reading.tile.rows.isEmpty() && !reading.answer.columns.isEmpty() ? reading.answer.columns
                                                                                       : columns_of(*rows);
    out.total_rows = static_cast<int>(rows->size());
    QJsonArray kept = *rows;
    while (kept.size() > reading.tile.limit)
        kept.removeLast();
    out.rows = table_of(kept, out.columns);
    for (QStringList& row : out.rows) {
        for (QString& cell : row)
            cell = core::elide_right(core::single_line(cell), longest_cell);
    }
    out.is_empty = out.rows.empty();
    return out;
}

LogLevel level_of(automation::kinds::LogLevel level)
{
    switch (level) {
    case automation::kinds::LogLevel::error:
        return LogLevel::error;
    case automation::kinds::LogLevel::warn:
        return LogLevel::warning;
    case automation::kinds::LogLevel::info:
        return LogLevel::info;
    case automation::kinds::LogLevel::debug:
        return LogLevel::debug;
    case automation::kinds::LogLevel::none:
        break;
    }
    return LogLevel::none;
}

core::Result<TileContent> read_log(const Reading& reading)
{
    QJsonValue lines = reading.answer.out.toObject().value(QLatin1String("lines"));
    if (!reading.tile.lines.isEmpty()) {
        const core::Result<QJsonValue> chosen = reading.evaluate(reading.tile.lines);
        if (!chosen)
            return core::failure(chosen.error());
        lines = *chosen;
    }
    if (!lines.isArray())
        return core::failure(core::ErrorKind::invalid_input,
                             tr("The source gives no lines. Say where they are: \"lines: out.lines\"."));
    TileContent out;
    const QJsonArray all = lines.toArray();
    LogLevel last = LogLevel::none;
    for (qsizetype i = std::max<qsizetype>(0, all.size() - reading.tile.limit); i < all.size(); ++i) {
        LogRow row;
        row.text = core::elide_right(core::strip_controls(cell_text(all.at(i))), longest_line);
        while (!row.text.isEmpty() && row.text.back().isSpace())
            row.text.chop(1); // what is in front says what belongs together
        if (row.text.isEmpty())
            continue;
        row.level = level_of(automation::kinds::read_log_line(row.text).level);
        if (row.level == LogLevel::none)
            row.level = last; // it continues the line before
        last = row.level;
        out.log.push_back(std::move(row));
    }
    out.is_empty = out.log.empty();
    return out;
}

Meter meter(const QString& name, const QJsonValue& percent, const QString& detail, const core::TileDefinition& tile)
{
    core::TileDefinition rules = tile;
    if (rules.thresholds.empty()) {
        rules.thresholds = {{80, false, TileLevel::warning, tr("High")},
                            {95, false, TileLevel::bad, tr("Nearly full")}};
        rules.normal = tr("Normal");
    }
    Meter out{name, percent.toDouble(), detail, {}};
    out.state = percent.isDouble() ? core::state_of(out.percent, rules) : level_word(TileLevel::unknown);
    return out;
}

QString of_bytes(const QJsonObject& part)
{
    return tr("%1 of %2")
        .arg(core::bytes_text(part[QLatin1String("used")].toInteger()),
             core::bytes_text(part[QLatin1String("total")].toInteger()));
}

core::Result<TileContent> read_host(const Reading& reading)
{
    const QJsonObject out = reading.answer.out.toObject();
    const core::TileDefinition& tile = reading.tile;
    TileContent content;
    const int cores = out[QLatin1String("cores")].toInt();
    content.meters.push_back(meter(tr("CPU"), out[QLatin1String("cpu")],
                                   QCoreApplication::translate("Dashboards", "%n core(s)", nullptr, cores), tile));
    const QJsonObject memory = out[QLatin1String("memory")].toObject();
    content.meters.push_back(meter(tr("Memory"), memory[QLatin1String("percent")], of_bytes(memory), tile));
    for (const auto& entry : out[QLatin1String("disks")].toArray()) {
        const QJsonObject disk = entry.toObject();
        content.meters.push_back(meter(tr("Disk %1").arg(disk[QLatin1String("path")].toString()),
                                       disk[QLatin1String("percent")], of_bytes(disk), tile));
    }
    const QJsonArray load = out[QLatin1String("load")].toArray();
    const double busy = cores > 0 ? std::min(100.0, load.at(0).toDouble() / cores * 100) : 0;
    content.meters.push_back(
        meter(tr("Load"), busy,
              tr("%1, %2, %3 in 1, 5, 15 min")
                  .arg(core::number_text(load.at(0).toDouble(), 2), core::number_text(load.at(1).toDouble(), 2),
                       core::number_text(load.at(2).toDouble(), 2)),
              tile));
    TileLevel worst = TileLevel::none;
    for (const Meter& one : content.meters) {
        if (core::worse(worst, one.state.level) != worst)
            content.state = one.state;
        worst = core::worse(worst, one.state.level);
    }
    return content;
}

} // namespace

core::Result<TileContent> read_content(const core::TileDefinition& tile, const SourceAnswer& answer,
                                       const core::DashboardValues& values, automation::ExpressionEngine& engine)
{
    const Reading reading{tile, answer, values, engine};
    TileContent out;
    switch (tile.kind) {
    case TileKind::stat:
    case TileKind::gauge:
        return read_scalar(reading);
    case TileKind::series:
        return read_series(reading);
    case TileKind::services:
        return read_services(reading);
    case TileKind::states:
        return read_states(reading);
    case TileKind::table:
        return read_table(reading);
    case TileKind::log:
        return read_log(reading);
    case TileKind::host:
        return read_host(reading);
    case TileKind::runs:
        out.runs = answer.runs;
        if (std::ssize(out.runs) > tile.limit)
            out.runs.resize(static_cast<size_t>(tile.limit));
        out.is_empty = out.runs.empty();
        return out;
    case TileKind::gaps:
        out.gaps = answer.gaps;
        out.is_empty = out.gaps.empty();
        return out;
    case TileKind::buttons:
    case TileKind::note:
        break;
    }
    return out;
}

} // namespace opsdeck::opsflow
