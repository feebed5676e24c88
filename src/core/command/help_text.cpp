// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/help_text.h"

#include "core/command/argument_binder.h"
#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "core/text/markdown_escape.h"
#include "core/text/plain_table.h"

#include <QCoreApplication>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

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

QString automation_help(const AutomationDefinition& definition, HelpFormat format)
{
    const bool markdown = format == HelpFormat::markdown;
    QString out =
        markdown ? u"**"_s + text_for(definition.title, format) + u"**"_s : text_for(definition.title, format);
    out += u"  ("_s + code_for(definition.id.value(), format) + u")\n"_s;
    if (!definition.help.isEmpty())
        out += u'\n' + text_for(definition.help, format).trimmed() + u'\n';
    out += u'\n' + tr("Type:") + u"\n"_s + (markdown ? u"\n"_s : QString());
    for (const SayForm& form : definition.say) {
        out += markdown ? u"- "_s : u"  "_s;
        out += code_for(form.text, format);
        if (form.verb == Verb::plan)
            out += u"  "_s + tr("(only shows the plan)");
        out += u'\n';
    }
    if (!definition.params.empty()) {
        const PlainTable table = parameter_table(definition);
        out += u'\n' + (markdown ? markdown_table(table) : terminal_table(table));
        out += u'\n' +
               tr("Every parameter can also be given as %1 behind the words.").arg(code_for(u"name=value"_s, format)) +
               u'\n';
    }
    out += u'\n' + danger_sentence(definition);
    if (definition.can_plan())
        out += u' ' + tr("Put %1 in front to see what it would do.").arg(code_for(u"plan"_s, format));
    else if (!definition.plan.none_reason.isEmpty())
        out += u' ' + tr("There is no plan: %1").arg(text_for(definition.plan.none_reason, format));
    out += u'\n' + tr("It is ended after %1.").arg(took_text(definition.limits.time));
    if (!definition.pack.is_empty())
        out += u' ' + tr("It comes from the pack %1 %2.")
                          .arg(text_for(definition.pack.value(), format), text_for(definition.pack_version, format));
    return out + u'\n';
}

QString help_list(const Definitions& definitions, HelpFormat format)
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
    return format == HelpFormat::markdown ? markdown_table(table) : terminal_table(table);
}

} // namespace opsdeck::core
