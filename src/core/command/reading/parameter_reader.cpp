// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/argument_binder.h"
#include "core/command/matching/value_syntax.h"
#include "core/command/reading/definition_sections.h"
#include "core/command/reading/known_fields.h"
#include "core/text/duration_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("Lint", text); }

QStringList type_names()
{
    QStringList out;
    for (int i = 0; i <= static_cast<int>(ParameterType::secret); ++i)
        out.append(to_text(static_cast<ParameterType>(i)));
    return out;
}

void read_type(const FieldReader& reader, ParameterDefinition& out)
{
    const auto name = reader.any_text(u"type"_s);
    if (name && is_future_type(*name)) {
        reader.error(u"type"_s, tr("The type \"%1\" is not supported by this version yet.").arg(*name),
                     tr("known: %1").arg(type_names().join(u", "_s)));
        return;
    }
    if (const auto index = reader.word(u"type"_s, type_names()))
        out.type = static_cast<ParameterType>(*index);
    else if (!name)
        reader.error(u"type"_s, tr("A parameter needs a type."), tr("known: %1").arg(type_names().join(u", "_s)));
}

/// A limit as a number; of a duration in seconds.
std::optional<double> read_limit(const FieldReader& reader, const QString& name, ParameterType type)
{
    if (!reader.find(name))
        return std::nullopt;
    if (type == ParameterType::duration) {
        const auto duration = reader.duration(name, Millis(0), std::chrono::hours(24 * 3650));
        return duration ? std::optional(static_cast<double>(duration->count()) / 1000.0) : std::nullopt;
    }
    if (type != ParameterType::integer && type != ParameterType::number) {
        reader.error(name, tr("Only numbers and durations have a %1.").arg(name),
                     type == ParameterType::text ? tr("max_length limits a text") : QString());
        return std::nullopt;
    }
    return reader.number(name);
}

void read_choices(const FieldReader& parent, ParameterDefinition& out)
{
    const YamlNode* node = parent.find(u"choices"_s);
    if (!node)
        return;
    const FieldReader reader(parent.notes(), *node, parent.field(u"choices"_s), u"params.*.choices"_s);
    if (!reader.is_mapping())
        return;
    ChoiceSource source;
    source.argv = reader.texts(u"argv"_s);
    if (source.argv.isEmpty())
        reader.error(u"argv"_s, tr("Computed choices need an argv that prints them."));
    source.rows = reader.text(u"rows"_s).value_or(QString());
    source.value = reader.text(u"value"_s).value_or(QString());
    source.label = reader.text(u"label"_s).value_or(QString());
    source.ttl = reader.duration(u"ttl"_s, Millis(0), std::chrono::hours(24 * 7)).value_or(source.ttl);
    source.needs = reader.texts(u"needs"_s);
    if (const auto index = reader.word(u"on_error"_s, {u"block"_s, u"free"_s}))
        source.on_error = static_cast<ChoiceSource::OnError>(*index);
    out.choices = std::move(source);
}

void read_secret(const FieldReader& reader, ParameterDefinition& out)
{
    for (const QString& name : {u"source"_s, u"pass"_s}) {
        if (!out.is_secret() && reader.find(name))
            reader.error(name, tr("Only a secret has a %1.").arg(name));
    }
    if (!out.is_secret())
        return;
    out.source = reader.text(u"source"_s).value_or(u"prompt"_s);
    static const QRegularExpression keyring(u"\\Akeyring:[A-Za-z0-9._/-]{1,100}\\z"_s);
    if (out.source != u"prompt" && !keyring.match(out.source).hasMatch())
        reader.error(u"source"_s, tr("A secret comes from \"prompt\" or \"keyring:NAME\"."));
    const QString pass = reader.text(u"pass"_s).value_or(u"stdin"_s);
    static const QRegularExpression variable(u"\\Aenv:([A-Za-z_][A-Za-z0-9_]*)\\z"_s);
    if (const auto match = variable.match(pass); match.hasMatch()) {
        out.pass = SecretPass::environment;
        out.pass_name = match.captured(1);
    } else if (pass != u"stdin") {
        reader.error(u"pass"_s, tr("A secret is passed by \"stdin\" or \"env:NAME\"."));
    }
    if (reader.find(u"default"_s))
        reader.error(u"default"_s, tr("A secret has no default: a file is no place for it."));
    out.default_text.reset();
}

void check_consistency(const FieldReader& reader, const ParameterDefinition& out)
{
    const bool is_choice = out.type == ParameterType::choice;
    if (is_choice && out.values.isEmpty() && !out.choices)
        reader.error({}, tr("A choice needs values or choices."));
    if (is_choice && !out.values.isEmpty() && out.choices)
        reader.error(u"choices"_s, tr("A choice has either values or choices, not both."));
    for (const QString& name : {u"values"_s, u"choices"_s}) {
        if (!is_choice && reader.find(name))
            reader.error(name, tr("Only a choice has %1.").arg(name), tr("type: choice"));
    }
    if (out.type != ParameterType::file && reader.find(u"exists"_s))
        reader.error(u"exists"_s, tr("Only a file can be asked to exist."));
    if (out.min && out.max && *out.min > *out.max)
        reader.error(u"min"_s, tr("The least value is greater than the greatest."));
    if (!out.pattern.isEmpty()) {
        const QRegularExpression pattern(out.pattern);
        if (!pattern.isValid())
            reader.error(u"pattern"_s, tr("This is not a regular expression: %1.").arg(pattern.errorString()));
    }
    if (out.required && out.default_text)
        reader.notes().warning_at(reader.field(u"default"_s),
                                  tr("A parameter with a default is never missing, so \"required\" says nothing."));
    if (out.default_text) {
        BindOptions options;
        options.check_files = false;
        ParameterDefinition checked = out;
        checked.required = false;
        const bool empty_text = out.default_text->isEmpty();
        const auto bound = bind_value(checked, *out.default_text, options);
        if (!bound && !(empty_text && out.pattern.size() > 0 && out.type == ParameterType::text))
            reader.error(u"default"_s, tr("The default cannot be used: %1").arg(bound.error().text));
    }
}

void read_parameter(const FieldReader& reader, AutomationDefinition& definition, const QString& name)
{
    if (!reader.is_mapping())
        return;
    ParameterDefinition out;
    out.name = name;
    read_type(reader, out);
    out.required = reader.boolean(u"required"_s).value_or(false);
    out.default_text = reader.any_text(u"default"_s);
    out.values = reader.texts(u"values"_s);
    out.pattern = reader.text(u"pattern"_s).value_or(QString());
    out.min = read_limit(reader, u"min"_s, out.type);
    out.max = read_limit(reader, u"max"_s, out.type);
    out.max_length = reader.count(u"max_length"_s, 1, 100'000).value_or(out.max_length);
    out.help = reader.text(u"help"_s).value_or(QString());
    out.positional = reader.boolean(u"positional"_s).value_or(true);
    out.allow_dash = reader.boolean(u"allow_dash"_s).value_or(false);
    out.exists = reader.boolean(u"exists"_s).value_or(false);
    read_choices(reader, out);
    read_secret(reader, out);
    check_consistency(reader, out);
    definition.params.push_back(std::move(out));
}

} // namespace

void read_params(const FieldReader& document, AutomationDefinition& out)
{
    const YamlNode* node = document.find(u"params"_s);
    if (!node)
        return;
    if (node->kind != YamlNode::Kind::mapping) {
        document.error(u"params"_s, tr("This must be a mapping of names to parameters."),
                       tr("params: {app: {type: text}}"));
        return;
    }
    for (const YamlEntry& entry : node->entries) {
        const QString path = u"params."_s + entry.key;
        document.notes().places.insert(path, {entry.line, entry.column});
        if (!is_parameter_name(entry.key)) {
            document.notes().error_at(path, tr("\"%1\" is not a name for a parameter.").arg(entry.key),
                                      tr("a letter, then letters, digits, \"_\" or \"-\""));
            continue;
        }
        read_parameter(FieldReader(document.notes(), entry.value, path, u"params.*"_s), out, entry.key);
    }
}

} // namespace opsdeck::core
