// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/reading/field_reader.h"

#include "core/command/definition_reader.h"
#include "core/command/matching/value_syntax.h"
#include "core/command/reading/known_fields.h"
#include "core/text/duration_text.h"
#include "core/text/near_words.h"

#include <QCoreApplication>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("Lint", text); }

QString joined(const QString& path, const QString& name)
{
    if (name.isEmpty())
        return path;
    return path.isEmpty() ? name : path + u'.' + name;
}

} // namespace

void ReadingNotes::add(int line, int column, const QString& field, Finding::Severity severity, const QString& text,
                       const QString& hint)
{
    findings.push_back({file, line, column, field, severity, text, hint});
}

void ReadingNotes::error(const YamlNode& node, const QString& field, const QString& text, const QString& hint)
{
    add(node.line, node.column, field, Finding::Severity::error, text, hint);
}

void ReadingNotes::warning(const YamlNode& node, const QString& field, const QString& text, const QString& hint)
{
    add(node.line, node.column, field, Finding::Severity::warning, text, hint);
}

DefinitionPlace ReadingNotes::place_of(QString field) const
{
    while (!field.isEmpty() && !places.contains(field)) {
        const qsizetype cut = std::max(field.lastIndexOf(u'.'), field.lastIndexOf(u'['));
        field.truncate(std::max<qsizetype>(0, cut));
    }
    return places.value(field, DefinitionPlace{1, 1});
}

void ReadingNotes::error_at(const QString& field, const QString& text, const QString& hint)
{
    const DefinitionPlace place = place_of(field);
    add(place.line, place.column, field, Finding::Severity::error, text, hint);
}

void ReadingNotes::warning_at(const QString& field, const QString& text, const QString& hint)
{
    const DefinitionPlace place = place_of(field);
    add(place.line, place.column, field, Finding::Severity::warning, text, hint);
}

FieldReader::FieldReader(ReadingNotes& notes, const YamlNode& node, QString path, QString place)
    : m_notes(&notes)
    , m_node(&node)
    , m_path(std::move(path))
    , m_place(std::move(place))
{
    notes.places.insert(m_path, {node.line, node.column});
    if (!is_mapping()) {
        notes.error(node, m_path,
                    tr("This must be a mapping with the fields %1.").arg(known_fields(m_place).join(u", "_s)));
        return;
    }
    check_fields();
}

void FieldReader::check_fields() const
{
    const QStringList known = known_fields(m_place);
    for (const YamlEntry& entry : m_node->entries) {
        const QString path = joined(m_path, entry.key);
        m_notes->places.insert(path, {entry.line, entry.column});
        YamlNode at_key;
        at_key.line = entry.line;
        at_key.column = entry.column;
        if (known.contains(entry.key)) {
            if (entry.value.kind == YamlNode::Kind::null)
                m_notes->error(at_key, path, tr("This field has no value."), tr("give it one, or remove the field"));
            continue;
        }
        if (is_future_field(m_place, entry.key)) {
            m_notes->error(at_key, path, tr("This field is not supported by this version yet."), tr("remove it"));
            continue;
        }
        const QString meant = nearest_word(entry.key, known);
        m_notes->error(at_key, path, tr("There is no field \"%1\" here.").arg(entry.key),
                       meant.isEmpty() ? tr("known: %1").arg(known.join(u", "_s))
                                       : tr("did you mean \"%1\"?").arg(meant));
    }
}

QString FieldReader::field(const QString& name) const { return joined(m_path, name); }

const YamlNode* FieldReader::find(const QString& name) const
{
    const YamlNode* node = m_node->find(name);
    return node && node->kind != YamlNode::Kind::null ? node : nullptr;
}

const YamlNode* FieldReader::scalar(const QString& name) const
{
    const YamlNode* node = find(name);
    if (node && node->kind != YamlNode::Kind::scalar) {
        m_notes->error(*node, field(name), tr("This must be one value, not a list or a mapping."));
        return nullptr;
    }
    return node;
}

std::optional<QString> FieldReader::any_text(const QString& name) const
{
    const YamlNode* node = scalar(name);
    return node ? std::optional(node->text) : std::nullopt;
}

std::optional<QString> FieldReader::text(const QString& name) const
{
    const YamlNode* node = scalar(name);
    if (node && node->text.trimmed().isEmpty()) {
        m_notes->error(*node, field(name), tr("This must not be empty."));
        return std::nullopt;
    }
    return node ? std::optional(node->text) : std::nullopt;
}

std::optional<bool> FieldReader::boolean(const QString& name) const
{
    const YamlNode* node = scalar(name);
    if (!node)
        return std::nullopt;
    if (node->text == u"true")
        return true;
    if (node->text == u"false")
        return false;
    m_notes->error(*node, field(name), tr("\"%1\" is not true or false.").arg(node->text));
    return std::nullopt;
}

std::optional<double> FieldReader::number(const QString& name) const
{
    const YamlNode* node = scalar(name);
    if (!node)
        return std::nullopt;
    const auto value = parse_number(node->text);
    if (!value)
        m_notes->error(*node, field(name), tr("\"%1\" is not a number.").arg(node->text));
    return value;
}

std::optional<int> FieldReader::count(const QString& name, int least, int most) const
{
    const YamlNode* node = scalar(name);
    if (!node)
        return std::nullopt;
    const auto value = parse_whole_number(node->text);
    if (!value || *value < least || *value > most) {
        m_notes->error(*node, field(name),
                       tr("\"%1\" is not a whole number from %2 to %3.").arg(node->text).arg(least).arg(most));
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::optional<Millis> FieldReader::duration(const QString& name, Millis least, Millis most) const
{
    const YamlNode* node = scalar(name);
    if (!node)
        return std::nullopt;
    const auto value = parse_duration(node->text);
    if (!value) {
        m_notes->error(*node, field(name), value.error().text);
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        m_notes->error(
            *node, field(name),
            tr("\"%1\" is not between %2 and %3.").arg(node->text, duration_text(least), duration_text(most)));
        return std::nullopt;
    }
    return *value;
}

QStringList FieldReader::texts(const QString& name) const
{
    const YamlNode* node = find(name);
    if (!node)
        return {};
    if (node->kind == YamlNode::Kind::scalar)
        return {node->text};
    if (node->kind == YamlNode::Kind::mapping) {
        m_notes->error(*node, field(name), tr("This must be a list of values."));
        return {};
    }
    QStringList out;
    for (size_t i = 0; i < node->items.size(); ++i) {
        const YamlNode& item = node->items[i];
        const QString path = field(name) + u'[' + QString::number(i) + u']';
        m_notes->places.insert(path, {item.line, item.column});
        if (item.kind == YamlNode::Kind::scalar)
            out.append(item.text);
        else
            m_notes->error(item, path, tr("This must be one value."),
                           item.kind == YamlNode::Kind::null ? tr("an empty text is written \"\"")
                                                             : tr("put quotes around it"));
    }
    return out;
}

QMap<QString, QString> FieldReader::text_map(const QString& name) const
{
    const YamlNode* node = find(name);
    if (!node)
        return {};
    if (node->kind != YamlNode::Kind::mapping) {
        m_notes->error(*node, field(name), tr("This must be a mapping of names to values."));
        return {};
    }
    QMap<QString, QString> out;
    for (const YamlEntry& entry : node->entries) {
        const QString path = field(name) + u'.' + entry.key;
        m_notes->places.insert(path, {entry.line, entry.column});
        if (entry.value.kind == YamlNode::Kind::scalar)
            out.insert(entry.key, entry.value.text);
        else
            m_notes->error(entry.value, path, tr("This must be one value."));
    }
    return out;
}

std::optional<int> FieldReader::word(const QString& name, const QStringList& words) const
{
    const YamlNode* node = scalar(name);
    if (!node)
        return std::nullopt;
    const qsizetype index = words.indexOf(node->text);
    if (index >= 0)
        return static_cast<int>(index);
    const QString meant = nearest_word(node->text, words);
    m_notes->error(*node, field(name), tr("\"%1\" is not one of %2.").arg(node->text, words.join(u", "_s)),
                   meant.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(meant));
    return std::nullopt;
}

void FieldReader::error(const QString& name, const QString& text, const QString& hint) const
{
    m_notes->error_at(field(name), text, hint);
}

} // namespace opsdeck::core
