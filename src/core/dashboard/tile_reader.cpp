// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/tile_reader.h"

#include "core/command/template_text.h"
#include "core/text/near_words.h"

#include <QCoreApplication>
#include <QUrl>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

const QStringList& level_names()
{
    static const QStringList names{u"none"_s, u"good"_s, u"warning"_s, u"bad"_s, u"maintenance"_s, u"unknown"_s};
    return names;
}

struct KindRule {
    int span;
    int height;
    TileSource::Kind source; ///< that it has by itself
    bool needs_source;
};

KindRule rule_of(TileKind kind)
{
    using Source = TileSource::Kind;
    switch (kind) {
    case TileKind::stat:
    case TileKind::gauge:
        return {3, 2, Source::none, true};
    case TileKind::series:
    case TileKind::log:
        return {6, 3, Source::none, true};
    case TileKind::services:
    case TileKind::states:
    case TileKind::table:
        return {6, 3, Source::none, true};
    case TileKind::runs:
        return {6, 3, Source::runs, false};
    case TileKind::gaps:
        return {6, 3, Source::gaps, false};
    case TileKind::host:
        return {6, 2, Source::host, false};
    case TileKind::buttons:
    case TileKind::note:
        break;
    }
    return {3, 2, Source::none, false};
}

void check_template(const FieldReader& reader, const QString& name, const QString& text, const TileSurroundings& around)
{
    const Result<TemplatePieces> pieces = parse_template(text);
    if (!pieces) {
        reader.error(name, pieces.error().text);
        return;
    }
    for (const TemplatePiece& piece : *pieces) {
        if (!piece.lookup || around.variables.contains(piece.text))
            continue;
        const QString meant = nearest_word(piece.text, around.variables);
        reader.error(name, tr("There is no variable \"%1\".").arg(piece.text),
                     meant.isEmpty()
                         ? tr("known: %1").arg(around.variables.isEmpty() ? tr("none") : around.variables.join(u", "_s))
                         : tr("did you mean \"%1\"?").arg(meant));
    }
}

void read_prometheus(const FieldReader& reader, const TileSurroundings& around, TileSource& out)
{
    out.kind = TileSource::Kind::prometheus;
    PrometheusQuery& query = out.prometheus;
    query.url = reader.text(u"url"_s).value_or(QString());
    query.query = reader.text(u"query"_s).value_or(QString());
    query.legend = reader.text(u"legend"_s).value_or(QString());
    query.range = reader.duration(u"range"_s, 1min, 31 * 24h).value_or(0ms);
    query.step = reader.duration(u"step"_s, 1s, 24h).value_or(0ms);
    if (query.query.isEmpty() && !reader.node().find(u"query"_s))
        reader.error(u"query"_s, tr("There is no query."), u"query: up"_s);
    check_template(reader, u"query"_s, query.query, around);
    check_template(reader, u"url"_s, query.url, around);
    const QUrl url(query.url, QUrl::StrictMode);
    const bool is_templated = query.url.contains(u"${"_s);
    if (!is_templated &&
        (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https")))
        reader.error(u"url"_s, tr("This is not the address of a Prometheus server."), u"url: http://127.0.0.1:9090"_s);
    else if (!url.userInfo().isEmpty())
        reader.error(u"url"_s, tr("A password does not belong into this file."),
                     tr("use a proxy that signs in, or a network that needs none"));
}

void read_source(const FieldReader& tile, const TileSurroundings& around, TileSource& out)
{
    const YamlNode* node = tile.find(u"source"_s);
    if (!node)
        return;
    if (node->kind == YamlNode::Kind::scalar) {
        const QStringList words{u"runs"_s, u"gaps"_s, u"host"_s};
        if (const auto index = tile.word(u"source"_s, words))
            out.kind = static_cast<TileSource::Kind>(static_cast<int>(TileSource::Kind::runs) + *index);
        return;
    }
    const FieldReader reader(tile.notes(), *node, tile.field(u"source"_s), u"dashboard.tiles[].source"_s);
    if (!reader.is_mapping())
        return;
    const YamlNode* query = reader.find(u"prometheus"_s);
    const auto line = reader.text(u"run"_s);
    if (line && query) {
        tile.error(u"source"_s, tr("A source is one thing: run or prometheus."));
    } else if (line) {
        out.kind = TileSource::Kind::run;
        out.line = line->trimmed();
        check_template(reader, u"run"_s, out.line, around);
    } else if (query) {
        const FieldReader fields(tile.notes(), *query, reader.field(u"prometheus"_s),
                                 u"dashboard.tiles[].source.prometheus"_s);
        if (fields.is_mapping())
            read_prometheus(fields, around, out);
    } else if (!reader.node().find(u"run"_s)) {
        tile.error(u"source"_s, tr("A source names what to ask."), u"source: {run: \"status of billing\"}"_s);
    }
}

TileThreshold read_threshold(const FieldReader& reader)
{
    TileThreshold out;
    const auto from = reader.number(u"from"_s);
    const auto below = reader.number(u"below"_s);
    if (from.has_value() == below.has_value())
        reader.error({}, tr("A threshold has either \"from\" or \"below\"."),
                     u"{from: 80, state: warning, word: high}"_s);
    out.is_below = below.has_value();
    out.limit = from.value_or(below.value_or(0));
    out.level = TileLevel::warning;
    if (const auto index = reader.word(u"state"_s, level_names()))
        out.level = static_cast<TileLevel>(*index);
    out.word = reader.text(u"word"_s).value_or(QString());
    if (out.word.isEmpty())
        reader.error(u"word"_s, tr("A threshold needs a word: colour alone tells nothing."), u"word: high"_s);
    return out;
}

template<typename Read>
void read_list(const FieldReader& tile, const QString& name, const QString& place, Read read)
{
    const YamlNode* node = tile.find(name);
    if (!node)
        return;
    if (node->kind != YamlNode::Kind::sequence) {
        tile.error(name, tr("This must be a list."));
        return;
    }
    for (size_t i = 0; i < node->items.size(); ++i) {
        const FieldReader reader(tile.notes(), node->items[i], tile.field(name) + u"[%1]"_s.arg(i), place);
        if (reader.is_mapping())
            read(reader);
    }
}

TileAction read_action(const FieldReader& reader, const TileSurroundings& around)
{
    TileAction out;
    out.line = reader.text(u"line"_s).value_or(QString()).trimmed();
    if (out.line.isEmpty() && !reader.node().find(u"line"_s))
        reader.error(u"line"_s, tr("An action needs a line to run."), u"line: restart billing in test"_s);
    check_template(reader, u"line"_s, out.line, around);
    out.label = reader.text(u"label"_s).value_or(out.line);
    check_template(reader, u"label"_s, out.label, around);
    return out;
}

void read_states(const FieldReader& tile, TileDefinition& out)
{
    const QMap<QString, QString> words = tile.text_map(u"states"_s);
    for (auto word = words.begin(); word != words.end(); ++word) {
        const qsizetype index = level_names().indexOf(word.value());
        if (index < 0)
            tile.error(u"states."_s + word.key(),
                       tr("\"%1\" is not one of %2.").arg(word.value(), level_names().join(u", "_s)));
        else
            out.states.insert(word.key().toCaseFolded(), static_cast<TileLevel>(index));
    }
}

void read_numbers(const FieldReader& tile, TileDefinition& out)
{
    out.decimals = tile.count(u"decimals"_s, 0, 6);
    out.min = tile.number(u"min"_s);
    out.max = tile.number(u"max"_s);
    out.target = tile.number(u"target"_s);
    out.samples = tile.count(u"samples"_s, 1, 20).value_or(1);
    out.limit = tile.count(u"limit"_s, 1, 500).value_or(50);
    if (out.min && out.max && *out.min >= *out.max)
        tile.error(u"max"_s, tr("The maximum must be above the minimum."));
    if (const auto index = tile.word(u"better"_s, {u"down"_s, u"up"_s})) {
        out.has_good_direction = true;
        out.up_is_good = *index == 1;
    }
}

void check_kind(const FieldReader& tile, const KindRule& rule, TileDefinition& out)
{
    const bool was_written = tile.find(u"source"_s) != nullptr;
    if (out.source.kind == TileSource::Kind::none && !was_written)
        out.source.kind = rule.source;
    if (rule.needs_source && !was_written)
        tile.error({}, tr("A tile of kind %1 needs a source.").arg(to_text(out.kind)),
                   u"source: {run: \"status of billing\"}"_s);
    if (rule.source != TileSource::Kind::none && was_written && out.source.kind != TileSource::Kind::none &&
        out.source.kind != rule.source)
        tile.error(u"source"_s, tr("A tile of kind %1 has its own source.").arg(to_text(out.kind)), tr("remove it"));
    if (out.kind == TileKind::note && out.text.isEmpty() && !tile.node().find(u"text"_s))
        tile.error({}, tr("A note needs a text."), u"text: \"**Runbook**: ...\""_s);
    if (out.kind == TileKind::buttons && out.actions.empty() && !tile.node().find(u"actions"_s))
        tile.error({}, tr("A tile of buttons needs actions."), u"actions: [{label: Deploy, line: deploy billing}]"_s);
}

} // namespace

TileDefinition read_tile(const FieldReader& tile, const TileSurroundings& around)
{
    TileDefinition out;
    out.title = tile.text(u"title"_s).value_or(QString()).simplified();
    check_template(tile, u"title"_s, out.title, around);
    const auto kind = tile.word(u"kind"_s, tile_kind_names());
    if (!kind && !tile.node().find(u"kind"_s))
        tile.error({}, tr("Say what kind of tile this is."), u"kind: "_s + tile_kind_names().join(u", "_s));
    out.kind = static_cast<TileKind>(kind.value_or(0));
    const KindRule rule = rule_of(out.kind);
    out.span = tile.count(u"span"_s, 1, 12).value_or(rule.span);
    out.height = tile.count(u"height"_s, 1, 12).value_or(rule.height);
    out.help = tile.text(u"help"_s).value_or(QString());
    out.interval = tile.duration(u"interval"_s, 1s, 24h).value_or(around.interval);
    read_source(tile, around, out.source);
    out.value = tile.text(u"value"_s).value_or(QString());
    out.rows = tile.text(u"rows"_s).value_or(QString());
    out.columns = tile.texts(u"columns"_s);
    out.lines = tile.text(u"lines"_s).value_or(QString());
    out.unit = tile.text(u"unit"_s).value_or(QString());
    out.normal = tile.text(u"normal"_s).value_or(QString());
    out.text = tile.text(u"text"_s).value_or(QString());
    check_template(tile, u"text"_s, out.text, around);
    read_numbers(tile, out);
    read_states(tile, out);
    read_list(tile, u"thresholds"_s, u"dashboard.tiles[].thresholds[]"_s,
              [&out](const FieldReader& reader) { out.thresholds.push_back(read_threshold(reader)); });
    read_list(tile, u"actions"_s, u"dashboard.tiles[].actions[]"_s,
              [&out, &around](const FieldReader& reader) { out.actions.push_back(read_action(reader, around)); });
    if (kind)
        check_kind(tile, rule, out);
    return out;
}

} // namespace opsdeck::core
