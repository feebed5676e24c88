// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/dashboard_reader.h"

#include "core/command/reading/field_reader.h"
#include "core/dashboard/tile_reader.h"
#include "core/yaml_document.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr size_t most_tiles = 60;

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

void read_version(const FieldReader& document)
{
    const auto version = document.text(u"opsdeck"_s);
    if (!version && !document.node().find(u"opsdeck"_s))
        document.notes().error(document.node(), u"opsdeck"_s, tr("The version of the format is missing."),
                               u"opsdeck: 1"_s);
    else if (version && *version != u"1")
        document.error(u"opsdeck"_s, tr("Version \"%1\" of the format is not known to this Opsdeck.").arg(*version),
                       u"opsdeck: 1"_s);
}

void read_names(const FieldReader& document, Dashboard& out)
{
    static const QRegularExpression shape(u"\\A[a-z][a-z0-9_-]*\\z"_s);
    out.id = document.text(u"id"_s).value_or(QString());
    if (out.id.isEmpty() && !document.node().find(u"id"_s))
        document.notes().error(document.node(), u"id"_s, tr("There is no id."), u"id: checkout"_s);
    else if (!out.id.isEmpty() && !shape.match(out.id).hasMatch())
        document.error(u"id"_s, tr("\"%1\" is not an id.").arg(out.id),
                       tr("small letters, digits, \"_\" and \"-\": checkout"));
    out.title = document.text(u"title"_s).value_or(QString()).simplified();
    if (out.title.isEmpty() && !document.node().find(u"title"_s))
        document.notes().error(document.node(), u"title"_s, tr("There is no title."), tr("a short name for people"));
    if (out.title.isEmpty())
        out.title = out.id;
    out.help = document.text(u"help"_s).value_or(QString());
}

DashboardVariable read_variable(const FieldReader& reader, const QString& name)
{
    DashboardVariable out;
    out.name = name;
    out.label = reader.text(u"label"_s).value_or(name);
    out.values = reader.texts(u"values"_s);
    if (out.values.isEmpty())
        reader.error(u"values"_s, tr("A variable needs values to choose from."), u"values: [test, production]"_s);
    out.default_value = reader.text(u"default"_s).value_or(out.values.value(0));
    if (!out.values.isEmpty() && !out.values.contains(out.default_value))
        reader.error(u"default"_s, tr("\"%1\" is not one of %2.").arg(out.default_value, out.values.join(u", "_s)));
    return out;
}

void read_variables(const FieldReader& document, Dashboard& out)
{
    static const QRegularExpression shape(u"\\A[a-z][a-z0-9_]*\\z"_s);
    const YamlNode* node = document.find(u"variables"_s);
    if (!node)
        return;
    if (node->kind != YamlNode::Kind::mapping) {
        document.error(u"variables"_s, tr("This must be a mapping of names to variables."));
        return;
    }
    for (const YamlEntry& entry : node->entries) {
        const QString path = u"variables."_s + entry.key;
        if (!shape.match(entry.key).hasMatch()) {
            document.notes().error(*node, path, tr("\"%1\" is not a name.").arg(entry.key),
                                   tr("small letters, digits and \"_\""));
            continue;
        }
        const FieldReader reader(document.notes(), entry.value, path, u"dashboard.variables.*"_s);
        if (reader.is_mapping())
            out.variables.push_back(read_variable(reader, entry.key));
    }
}

void read_tiles(const FieldReader& document, const TileSurroundings& around, Dashboard& out)
{
    const YamlNode* node = document.find(u"tiles"_s);
    if (!node || node->kind != YamlNode::Kind::sequence || node->items.empty()) {
        document.notes().error(node ? *node : document.node(), u"tiles"_s, tr("This must be a list of tiles."),
                               u"tiles: [{title: CPU, kind: host}]"_s);
        return;
    }
    ReadingNotes& notes = document.notes();
    for (size_t i = 0; i < node->items.size(); ++i) {
        const YamlNode& item = node->items[i];
        const QString path = u"tiles[%1]"_s.arg(i);
        if (i >= most_tiles) {
            notes.error(item, path, tr("A dashboard holds at most %1 tiles.").arg(most_tiles));
            return;
        }
        const size_t told = notes.findings.size();
        const FieldReader reader(notes, item, path, u"dashboard.tiles[]"_s);
        TileDefinition tile;
        if (reader.is_mapping())
            tile = read_tile(reader, around);
        if (tile.title.isEmpty())
            tile.title = tr("Tile %1").arg(i + 1);
        tile.at_line = item.line;
        tile.findings.assign(notes.findings.begin() + static_cast<std::ptrdiff_t>(told), notes.findings.end());
        out.tiles.push_back(std::move(tile));
    }
}

} // namespace

ReadDashboard read_dashboard(const QByteArray& yaml, const QString& file)
{
    ReadDashboard out;
    const YamlStream stream = read_yaml(yaml);
    for (const YamlFault& fault : stream.faults)
        out.findings.push_back({file, fault.line, fault.column, {}, Finding::Severity::error, fault.text, {}});
    if (!stream.faults.empty())
        return out;
    if (stream.documents.empty() || stream.documents.front().kind == YamlNode::Kind::null) {
        out.findings.push_back({file, 1, 1, {}, Finding::Severity::error, tr("This file is empty."), {}});
        return out;
    }
    ReadingNotes notes;
    notes.file = file;
    Dashboard dashboard;
    dashboard.file = file;
    const FieldReader document(notes, stream.documents.front(), {}, u"dashboard"_s);
    if (document.is_mapping()) {
        read_version(document);
        read_names(document, dashboard);
        dashboard.range = document.duration(u"range"_s, 1min, 31 * 24h).value_or(dashboard.range);
        TileSurroundings around;
        around.interval = document.duration(u"interval"_s, 1s, 24h).value_or(around.interval);
        read_variables(document, dashboard);
        for (const DashboardVariable& variable : dashboard.variables)
            around.variables << variable.name;
        read_tiles(document, around, dashboard);
        if (stream.documents.size() > 1)
            notes.error(stream.documents[1], {}, tr("A file holds one dashboard."), tr("make a second file"));
        if (!dashboard.id.isEmpty())
            out.dashboard = std::move(dashboard);
    }
    out.findings = std::move(notes.findings);
    return out;
}

} // namespace opsdeck::core
