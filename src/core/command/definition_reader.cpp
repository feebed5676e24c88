// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/definition_reader.h"

#include "core/command/reading/definition_lint.h"
#include "core/command/reading/definition_sections.h"
#include "core/command/reading/field_reader.h"
#include "core/ledger/canonical_json.h"
#include "core/yaml_document.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("Lint", text); }

void read_format_version(const FieldReader& document)
{
    const auto version = document.text(u"opsdeck"_s);
    if (!version && !document.node().find(u"opsdeck"_s))
        document.notes().error(document.node(), u"opsdeck"_s, tr("The version of the format is missing."),
                               u"opsdeck: 1"_s);
    else if (version && *version != u"1")
        document.error(u"opsdeck"_s, tr("Version \"%1\" of the format is not known to this Opsdeck.").arg(*version),
                       u"opsdeck: 1"_s);
}

QString read_id(const FieldReader& document)
{
    const auto id = document.text(u"id"_s);
    if (!id) {
        if (!document.node().find(u"id"_s))
            document.notes().error(document.node(), u"id"_s, tr("There is no id."), u"id: app.restart"_s);
        return {};
    }
    static const QRegularExpression shape(u"\\A[a-z][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*\\z"_s);
    if (id->size() > 100 || !shape.match(*id).hasMatch())
        document.error(u"id"_s, tr("\"%1\" is not an id.").arg(*id),
                       tr("small letters, digits, \"_\" and \"-\", parted by points: app.restart"));
    return *id;
}

QString read_title(const FieldReader& document)
{
    const auto title = document.text(u"title"_s);
    if (!title && !document.node().find(u"title"_s))
        document.notes().error(document.node(), u"title"_s, tr("There is no title."), tr("a short name for people"));
    return title.value_or(QString()).simplified();
}

/// The content, free of layout: scalars as texts, so that 1.10 and "1.10" are one thing and 1.1 another.
QJsonValue content_of(const YamlNode& node)
{
    switch (node.kind) {
    case YamlNode::Kind::null:
        return QJsonValue(QJsonValue::Null);
    case YamlNode::Kind::scalar:
        return node.text;
    case YamlNode::Kind::sequence: {
        QJsonArray list;
        for (const YamlNode& item : node.items)
            list.append(content_of(item));
        return list;
    }
    case YamlNode::Kind::mapping: {
        QJsonObject object;
        for (const YamlEntry& entry : node.entries)
            object.insert(entry.key, content_of(entry.value));
        return object;
    }
    }
    return {};
}

QString digest_of(const YamlNode& document, const PackInfo& pack)
{
    const QJsonObject all{
        {u"definition"_s, content_of(document)}, {u"pack"_s, pack.id.value()}, {u"version"_s, pack.version}};
    return QString::fromLatin1(QCryptographicHash::hash(canonical_json(all), QCryptographicHash::Sha256).toHex());
}

DefinitionPtr read_one(const YamlNode& node, const QString& file, const PackInfo& pack, Findings& findings)
{
    ReadingNotes notes;
    notes.file = file;
    auto out = std::make_shared<AutomationDefinition>();
    const FieldReader document(notes, node, {}, {});
    if (document.is_mapping()) {
        read_format_version(document);
        out->id = AutomationId(read_id(document));
        out->title = read_title(document);
        out->help = document.text(u"help"_s).value_or(QString());
        out->tags = document.texts(u"tags"_s);
        if (const auto index = document.word(u"danger"_s, {u"read"_s, u"change"_s, u"destructive"_s}))
            out->danger = static_cast<Danger>(*index);
        else if (!node.find(u"danger"_s))
            notes.error(node, u"danger"_s, tr("Say what may go wrong."), tr("danger: read, change or destructive"));
        read_params(document, *out);
        read_say(document, *out);
        read_run(document, *out);
        read_plan(document, *out);
        read_verify(document, *out);
        read_limits(document, *out);
        read_parse(document, *out);
        read_redact(document, *out);
        read_result(document, *out);
        read_followups(document, *out);
        read_rollback(document, *out);
        read_confirm(document, *out);
        out->minutes_saved = document.number(u"minutes_saved"_s).value_or(0);
        if (out->minutes_saved < 0)
            document.error(u"minutes_saved"_s, tr("Saved minutes cannot be negative."));
        lint_definition(*out, notes);
    }
    std::stable_sort(notes.findings.begin(), notes.findings.end(), [](const Finding& a, const Finding& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    const bool broken = has_errors(notes.findings);
    findings.insert(findings.end(), notes.findings.begin(), notes.findings.end());
    if (broken)
        return nullptr;
    out->digest = digest_of(node, pack);
    out->pack = pack.id;
    out->pack_version = pack.version;
    out->pack_folder = pack.folder;
    out->file = file;
    out->line = node.line;
    out->places = std::move(notes.places);
    return out;
}

void add_faults(const YamlStream& stream, const QString& file, Findings& findings)
{
    for (const YamlFault& fault : stream.faults)
        findings.push_back({file, fault.line, fault.column, {}, Finding::Severity::error, fault.text, {}});
}

} // namespace

ReadPack read_pack(const QByteArray& yaml, const QString& file)
{
    ReadPack out;
    const YamlStream stream = read_yaml(yaml);
    add_faults(stream, file, out.findings);
    if (!stream.faults.empty())
        return out;
    ReadingNotes notes;
    notes.file = file;
    if (stream.documents.size() != 1) {
        notes.error_at({}, tr("A pack.yaml holds exactly one document."), u"id, version, title"_s);
        out.findings = notes.findings;
        return out;
    }
    const FieldReader document(notes, stream.documents.front(), {}, u"pack"_s);
    if (document.is_mapping()) {
        read_format_version(document);
        out.pack.id = PackId(read_id(document));
        out.pack.title = document.text(u"title"_s).value_or(out.pack.id.value()).simplified();
        out.pack.maintainers = document.texts(u"maintainers"_s);
        out.pack.needs = document.texts(u"needs"_s);
        const auto version = document.text(u"version"_s);
        if (!version && !document.node().find(u"version"_s))
            notes.error(document.node(), u"version"_s, tr("There is no version."), u"version: \"1.0.0\""_s);
        out.pack.version = version.value_or(QString());
    }
    out.findings = std::move(notes.findings);
    return out;
}

ReadDefinitions read_definitions(const QByteArray& yaml, const QString& file, const PackInfo& pack)
{
    ReadDefinitions out;
    const YamlStream stream = read_yaml(yaml);
    QStringList seen;
    for (const YamlNode& document : stream.documents) {
        if (document.kind == YamlNode::Kind::null)
            continue; // an empty document between two "---"
        DefinitionPtr definition = read_one(document, file, pack, out.findings);
        if (!definition)
            continue;
        if (seen.contains(definition->id.value())) {
            const DefinitionPlace place = definition->places.value(u"id"_s);
            out.findings.push_back({file,
                                    place.line,
                                    place.column,
                                    u"id"_s,
                                    Finding::Severity::error,
                                    tr("\"%1\" is defined twice in this file.").arg(definition->id.value()),
                                    {}});
            continue;
        }
        seen.append(definition->id.value());
        out.definitions.push_back(std::move(definition));
    }
    add_faults(stream, file, out.findings);
    if (stream.documents.empty() && stream.faults.empty())
        out.findings.push_back({file, 1, 1, {}, Finding::Severity::warning, tr("This file holds no automation."), {}});
    return out;
}

} // namespace opsdeck::core
