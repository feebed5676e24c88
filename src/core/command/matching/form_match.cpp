// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/matching/form_match.h"

#include <QCoreApplication>

namespace opsdeck::core {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Line", text); }

bool is_literal(const LineToken& token, const QString& word)
{
    return !token.quoted && token.text.compare(word, Qt::CaseInsensitive) == 0;
}

QString name_of(const LineToken& token) { return token.equals < 0 ? QString() : token.text.first(token.equals); }
QString value_of(const LineToken& token) { return token.text.sliced(token.equals + 1); }

/// How sure a right value makes us that its form is meant: `check http://x` is rather a url than a text.
int certainty_of(const ParameterDefinition& parameter)
{
    switch (parameter.type) {
    case ParameterType::text:
    case ParameterType::secret:
        return parameter.pattern.isEmpty() ? 0 : 1;
    case ParameterType::host:
    case ParameterType::file:
        return 1;
    case ParameterType::choice:
        return parameter.values.isEmpty() ? 2 : 3;
    default:
        return 3;
    }
}

/// The name=value words from `at` on; nothing when one of the words is something else.
bool read_tail(const AutomationDefinition& definition, const std::vector<LineToken>& tokens, size_t at,
               FormReading& reading)
{
    for (; at < tokens.size(); ++at) {
        const QString name = name_of(tokens[at]);
        if (name.isEmpty())
            return false;
        if (reading.texts.contains(name)) {
            reading.binding.problems.push_back(
                {ValueProblem::Kind::invalid, name, tr("%1 is given twice; once is enough.").arg(name)});
            continue;
        }
        const ParameterDefinition* known = definition.parameter(name);
        reading.texts.insert(known ? known->name : name, value_of(tokens[at]));
    }
    return true;
}

void bind_texts(FormReading& reading, const std::vector<const ParameterDefinition*>& slots_filled,
                const BindOptions& options)
{
    std::vector<ValueProblem> problems = std::move(reading.binding.problems);
    reading.binding = bind_arguments(*reading.definition, reading.texts, options);
    reading.binding.problems.insert(reading.binding.problems.end(), problems.begin(), problems.end());
    if (reading.verb == Verb::plan) {
        if (auto problem = plan_problem(*reading.definition))
            reading.binding.problems.push_back(std::move(*problem));
    }
    if (!reading.is_usable())
        return;
    reading.complete = true;
    for (const ParameterDefinition* parameter : slots_filled)
        reading.certainty += certainty_of(*parameter);
}

/// `stop_at_names`: a word such as env=test in the place of another slot begins the tail instead of filling the slot.
std::optional<FormReading> read_form(const DefinitionPtr& definition, const SayForm& form,
                                     const std::vector<LineToken>& tokens, size_t first, bool stop_at_names,
                                     const BindOptions& options)
{
    FormReading reading{definition, form.verb, form.text, {}, {}, false, 0, 0};
    std::vector<const ParameterDefinition*> filled;
    size_t at = first;
    size_t word = 0;
    for (; word < form.words.size() && at < tokens.size(); ++word, ++at) {
        const SayWord& expected = form.words[word];
        const LineToken& token = tokens[at];
        const QString name = name_of(token);
        const ParameterDefinition* named = name.isEmpty() ? nullptr : definition->parameter(name);
        if (!expected.slot) {
            if (is_literal(token, expected.text)) {
                ++reading.literals;
                continue;
            }
            if (named)
                break;
            return std::nullopt;
        }
        const bool own_name = named && name == expected.text;
        if (named && !own_name && stop_at_names)
            break;
        reading.texts.insert(expected.text, own_name ? value_of(token) : token.text);
        if (const ParameterDefinition* parameter = definition->parameter(expected.text))
            filled.push_back(parameter);
    }
    reading.complete = word == form.words.size();
    if (!reading.complete) {
        // A line may stop early, but not before it has said what it is about.
        for (size_t i = word; i < form.words.size(); ++i) {
            const bool in_lead = std::none_of(form.words.begin(), form.words.begin() + static_cast<ptrdiff_t>(i),
                                              [](const SayWord& w) { return w.slot; });
            if (!form.words[i].slot && in_lead)
                return std::nullopt;
        }
        if (reading.literals == 0)
            return std::nullopt;
    }
    if (!read_tail(*definition, tokens, at, reading))
        return std::nullopt;
    bind_texts(reading, filled, options);
    return reading;
}

std::optional<FormReading> read_id(const DefinitionPtr& definition, const std::vector<LineToken>& tokens, size_t first,
                                   const BindOptions& options)
{
    if (!is_literal(tokens[first], definition->id.value()))
        return std::nullopt;
    FormReading reading{definition, Verb::run, definition->id.value(), {}, {}, true, 1, 0};
    if (!read_tail(*definition, tokens, first + 1, reading))
        return std::nullopt;
    bind_texts(reading, {}, options);
    return reading;
}

} // namespace

int FormReading::wrongness() const
{
    int sum = 0;
    for (const ValueProblem& problem : binding.problems)
        sum += problem.kind == ValueProblem::Kind::not_there ? 1 : 2;
    return sum;
}

std::vector<FormReading> read_forms(const DefinitionPtr& definition, const std::vector<LineToken>& tokens, size_t first,
                                    const BindOptions& options)
{
    std::vector<FormReading> out;
    if (first >= tokens.size())
        return out;
    for (const SayForm& form : definition->say) {
        auto by_name = read_form(definition, form, tokens, first, true, options);
        const bool decided = by_name && by_name->is_usable();
        if (by_name)
            out.push_back(std::move(*by_name));
        if (!decided) {
            if (auto by_place = read_form(definition, form, tokens, first, false, options))
                out.push_back(std::move(*by_place));
        }
    }
    if (auto by_id = read_id(definition, tokens, first, options))
        out.push_back(std::move(*by_id));
    return out;
}

std::optional<ValueProblem> plan_problem(const AutomationDefinition& definition)
{
    if (definition.can_plan())
        return std::nullopt;
    const QString& reason = definition.plan.none_reason;
    return ValueProblem{ValueProblem::Kind::invalid,
                        {},
                        tr("%1 cannot show a plan.").arg(definition.title) +
                            (reason.isEmpty() ? QString() : QStringLiteral(" ") + reason)};
}

} // namespace opsdeck::core
