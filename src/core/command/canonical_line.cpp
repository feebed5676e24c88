// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/canonical_line.h"

#include "core/command/line_parser.h"
#include "core/command/line_tokens.h"

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

enum class Quoting { least, own_words, every_value };

QString always_quoted(const QString& text)
{
    const QString word = quote_word(text);
    return word.startsWith(u'"') ? word : u'"' + word + u'"';
}

/// A value that reads like one of the automation's own words is quoted, so that it stays a value.
bool reads_like_a_literal(const AutomationDefinition& definition, const QString& text)
{
    const auto same = [&text](const QString& word) { return word.compare(text, Qt::CaseInsensitive) == 0; };
    if (same(u"plan"_s) || same(definition.id.value()))
        return true;
    for (const SayForm& form : definition.say) {
        for (const SayWord& word : form.words) {
            if (!word.slot && same(word.text))
                return true;
        }
    }
    return false;
}

QString tail(const AutomationDefinition& definition, const Arguments& arguments, const SayForm* form)
{
    QString out;
    for (const ParameterDefinition& parameter : definition.params) {
        const Argument* argument = arguments.find(parameter.name);
        if (!argument || !argument->given)
            continue;
        const bool placed = form && std::any_of(form->words.begin(), form->words.end(), [&](const SayWord& word) {
                                return word.slot && word.text == parameter.name;
                            });
        if (!placed)
            out += u' ' + parameter.name + u'=' + quote_word(argument->text);
    }
    return out;
}

QString id_line(const AutomationDefinition& definition, const Arguments& arguments, Verb verb)
{
    return (verb == Verb::plan ? u"plan "_s : QString()) + definition.id.value() + tail(definition, arguments, nullptr);
}

bool can_hold(const SayForm& form, const Arguments& arguments)
{
    return std::all_of(form.words.begin(), form.words.end(),
                       [&](const SayWord& word) { return !word.slot || arguments.find(word.text); });
}

QString form_line(const AutomationDefinition& definition, const SayForm& form, const Arguments& arguments, Verb verb,
                  Quoting quoting)
{
    QStringList words;
    if (verb == Verb::plan && form.verb == Verb::run)
        words.append(u"plan"_s);
    for (const SayWord& word : form.words) {
        if (!word.slot) {
            words.append(word.text);
            continue;
        }
        const QString& text = arguments.find(word.text)->text;
        const bool quote = quoting == Quoting::every_value ||
                           (quoting == Quoting::own_words && reads_like_a_literal(definition, text));
        words.append(quote ? always_quoted(text) : quote_word(text));
    }
    return words.join(u' ') + tail(definition, arguments, &form);
}

const SayForm* fitting_form(const AutomationDefinition& definition, const Arguments& arguments, Verb verb)
{
    for (const bool same_verb : {true, false}) {
        for (const SayForm& form : definition.say) {
            if ((form.verb == verb) == same_verb && (same_verb || verb == Verb::plan) && can_hold(form, arguments))
                return &form;
        }
    }
    return nullptr;
}

bool reads_back(const QString& line, const AutomationDefinition& definition, const Arguments& arguments, Verb verb,
                const Definitions& all, const BindOptions& options)
{
    const LineOutcome outcome = parse_line(line, all, options);
    const auto* match = std::get_if<LineMatch>(&outcome);
    return match && match->definition->id == definition.id && match->verb == verb && match->arguments == arguments;
}

/// The first way to write it that is read as what it is; by id when nothing shorter is.
QString safest_line(const AutomationDefinition& definition, const Arguments& arguments, Verb verb,
                    const Definitions& all, const BindOptions& options)
{
    if (const SayForm* form = fitting_form(definition, arguments, verb)) {
        for (const Quoting quoting : {Quoting::least, Quoting::own_words, Quoting::every_value}) {
            const QString line = form_line(definition, *form, arguments, verb, quoting);
            if (reads_back(line, definition, arguments, verb, all, options))
                return line;
        }
    }
    return id_line(definition, arguments, verb);
}

/// A look at the definition as the list that the parser wants; owns nothing.
Definitions only(const AutomationDefinition& definition) { return {DefinitionPtr(DefinitionPtr(), &definition)}; }

} // namespace

QString canonical_line(const AutomationDefinition& definition, const Arguments& arguments, Verb verb)
{
    BindOptions options;
    options.check_files = false;
    return safest_line(definition, arguments, verb, only(definition), options);
}

QString canonical_line(const DefinitionPtr& definition, const Arguments& arguments, Verb verb, const Definitions& all,
                       const BindOptions& options)
{
    return safest_line(*definition, arguments, verb, all, options);
}

QString display_line(const AutomationDefinition& definition, const Arguments& arguments, Verb verb)
{
    // The shape is decided with the real values, so that the mask cannot change the form.
    std::vector<Argument> masked = arguments.list();
    bool hidden = false;
    for (Argument& argument : masked) {
        if (argument.is_secret()) {
            argument.text = secret_mask();
            hidden = true;
        }
    }
    if (!hidden)
        return canonical_line(definition, arguments, verb);
    const Arguments shown(std::move(masked));
    const SayForm* form = fitting_form(definition, shown, verb);
    return form ? form_line(definition, *form, shown, verb, Quoting::own_words) : id_line(definition, shown, verb);
}

} // namespace opsdeck::core
