// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/help_text.h"

#include "core/command/argument_binder.h"
#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "core/text/markdown_escape.h"
#include "core/text/plain_table.h"
#include "core/text/wrapped_text.h"

#include <QCoreApplication>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr int form_indent = 4;

QString tr(const char* text) { return QCoreApplication::translate("Help", text); }

QString text_for(const QString& text, HelpFormat format)
{
    return format == HelpFormat::markdown ? escape_markdown(strip_controls(text)) : strip_controls(text);
}

QString code_for(const QString& text, HelpFormat format)
{
    return format == HelpFormat::markdown ? inline_code(text) : text;
}

QString danger_sentence(const AutomationDefinition& definition)
{
    switch (definition.danger) {
    case Danger::read:
        return tr("It only reads; it runs without a question.");
    case Danger::change:
        return tr("It changes something; you see what will run and say yes.");
    case Danger::destructive:
        return tr("It can destroy something; you type a phrase before it runs.");
    }
    return {};
}

/// What it may break, whether it can be tried, when it is ended, where it comes from.
QString what_to_expect(const AutomationDefinition& definition, HelpFormat format)
{
    QString out = danger_sentence(definition);
    if (definition.can_plan())
        out += u' ' + tr("Put %1 in front to see what it would do.").arg(code_for(u"plan"_s, format));
    else if (!definition.plan.none_reason.isEmpty())
        out += u' ' + tr("There is no plan: %1").arg(text_for(definition.plan.none_reason, format));
    out += u'\n' + tr("It is ended after %1.").arg(took_text(definition.limits.time));
    if (!definition.pack.is_empty())
        out += u' ' + tr("It comes from the pack %1 %2.")
                          .arg(text_for(definition.pack.value(), format), text_for(definition.pack_version, format));
    return out;
}

QString parameter_note(const ParameterDefinition& parameter)
{
    QStringList notes;
    if (!parameter.help.isEmpty())
        notes.append(parameter.help);
    notes.append(describe_allowed(parameter));
    if (parameter.default_text)
        notes.append(tr("default %1").arg(parameter.default_text->isEmpty() ? u"\"\""_s : *parameter.default_text));
    else if (parameter.required)
        notes.append(tr("required"));
    return notes.join(u"; "_s);
}

PlainTable parameter_table(const AutomationDefinition& definition)
{
    PlainTable table;
    table.columns = QStringList{tr("Parameter"), tr("Type"), tr("What it takes")};
    for (const ParameterDefinition& parameter : definition.params)
        table.rows.push_back({parameter.name, to_text(parameter.type), parameter_note(parameter)});
    return table;
}

} // namespace

QString automation_help(const AutomationDefinition& definition, HelpFormat format, int width)
{
    const bool markdown = format == HelpFormat::markdown;
    const auto fitted = [&](const QString& text, int hanging = 0) {
        return markdown ? text : wrapped_text(text, width, hanging);
    };
    const QString title = text_for(definition.title, format);
    QString out = fitted((markdown ? u"**"_s + title + u"**"_s : title) + u"  ("_s +
                         code_for(definition.id.value(), format) + u")"_s) +
                  u'\n';
    if (!definition.help.isEmpty())
        out += u'\n' + fitted(text_for(definition.help, format).trimmed()) + u'\n';
    out += u'\n' + tr("Type:") + u"\n"_s + (markdown ? u"\n"_s : QString());
    for (const SayForm& form : definition.say) {
        out += fitted((markdown ? u"- "_s : u"  "_s) + code_for(form.text, format) +
                          (form.verb == Verb::plan ? u"  "_s + tr("(only shows the plan)") : QString()),
                      form_indent) +
               u'\n';
    }
    if (!definition.params.empty()) {
        const PlainTable table = parameter_table(definition);
        out += u'\n' + (markdown ? markdown_table(table) : wrapped_table(table, width));
        out += u'\n' +
               fitted(tr("Every parameter can also be given as %1 behind the words.")
                          .arg(code_for(u"name=value"_s, format))) +
               u'\n';
    }
    return out + u'\n' + fitted(what_to_expect(definition, format)) + u'\n';
}

QString help_list(const Definitions& definitions, HelpFormat format, int width)
{
    Definitions sorted = definitions;
    std::sort(sorted.begin(), sorted.end(), [](const DefinitionPtr& a, const DefinitionPtr& b) {
        return std::tuple(a->pack.value(), a->id.value()) < std::tuple(b->pack.value(), b->id.value());
    });
    PlainTable table;
    table.columns = QStringList{tr("Type"), tr("What it does"), tr("Name")};
    for (const DefinitionPtr& definition : sorted) {
        const QString form = definition->say.empty() ? definition->id.value() : definition->say.front().text;
        table.rows.push_back({form, definition->title, definition->id.value()});
    }
    if (table.rows.empty())
        return tr("There is no automation yet. Add a pack to begin.") + u'\n';
    return format == HelpFormat::markdown ? markdown_table(table) : wrapped_table(table, width);
}

} // namespace opsdeck::core
