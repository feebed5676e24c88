// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/line_parser.h"

#include "core/command/line_tokens.h"
#include "core/command/matching/form_match.h"

#include <tuple>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

/// Bigger is meant rather.
auto rank(const FormReading& reading)
{
    return std::tuple(reading.complete, reading.literals, reading.is_usable(), reading.certainty, -reading.wrongness());
}

std::vector<FormReading> readings(const std::vector<LineToken>& tokens, size_t first, const Definitions& definitions,
                                  const BindOptions& options)
{
    std::vector<FormReading> out;
    for (const DefinitionPtr& definition : definitions) {
        auto forms = read_forms(definition, tokens, first, options);
        // Of one automation only the best way to read the line counts; the first of equals.
        const auto best = std::max_element(
            forms.begin(), forms.end(), [](const FormReading& a, const FormReading& b) { return rank(a) < rank(b); });
        if (best != forms.end())
            out.push_back(std::move(*best));
    }
    return out;
}

void refuse_without_plan(FormReading& reading)
{
    if (auto problem = plan_problem(*reading.definition))
        reading.binding.problems.push_back(std::move(*problem));
}

/// `plan deploy web ...` for automations whose forms do not say it themselves.
std::vector<FormReading> plan_readings(const std::vector<LineToken>& tokens, const Definitions& definitions,
                                       const BindOptions& options)
{
    if (tokens.size() < 2 || tokens[0].quoted || tokens[0].text.compare(u"plan"_s, Qt::CaseInsensitive) != 0)
        return {};
    Definitions planned;
    for (const DefinitionPtr& definition : definitions) {
        auto copy = std::make_shared<AutomationDefinition>(*definition);
        for (SayForm& form : copy->say)
            form.verb = Verb::plan;
        planned.push_back(std::move(copy));
    }
    auto out = readings(tokens, 1, planned, options);
    for (FormReading& reading : out) {
        const auto original = std::find_if(definitions.begin(), definitions.end(), [&](const DefinitionPtr& d) {
            return d->id == reading.definition->id && d->pack == reading.definition->pack;
        });
        reading.definition = *original;
        if (reading.verb == Verb::run)
            refuse_without_plan(reading);
        reading.verb = Verb::plan;
    }
    return out;
}

LineMatch to_match(FormReading reading)
{
    return {std::move(reading.definition), reading.verb, std::move(reading.texts),
            std::move(reading.binding.arguments)};
}

LineOutcome decide(std::vector<FormReading> found)
{
    const auto best = std::max_element(found.begin(), found.end(),
                                       [](const FormReading& a, const FormReading& b) { return rank(a) < rank(b); });
    const auto top = rank(*best);
    std::vector<FormReading> equal;
    for (FormReading& reading : found) {
        if (rank(reading) == top)
            equal.push_back(std::move(reading));
    }
    if (equal.size() > 1) {
        LineAmbiguous ambiguous;
        for (FormReading& reading : equal) {
            ambiguous.candidates.push_back(
                {reading.definition, reading.form, reading.texts, std::move(reading.binding.problems)});
        }
        return ambiguous;
    }
    FormReading& one = equal.front();
    if (one.is_usable())
        return to_match(std::move(one));
    return LineIncomplete{one.definition, one.verb, one.texts, one.binding.arguments, one.binding.problems};
}

} // namespace

LineOutcome parse_line(const QString& line, const Definitions& definitions, const BindOptions& options)
{
    const auto tokens = tokenize_line(line);
    if (!tokens)
        return LineMalformed{tokens.error().position, tokens.error().text};
    if (tokens->empty())
        return LineEmpty{};
    auto found = readings(*tokens, 0, definitions, options);
    const bool complete = std::any_of(found.begin(), found.end(), [](const FormReading& r) { return r.complete; });
    if (!complete) {
        auto planned = plan_readings(*tokens, definitions, options);
        found.insert(found.end(), std::make_move_iterator(planned.begin()), std::make_move_iterator(planned.end()));
    }
    if (found.empty())
        return LineUnknown{near_matches(line, definitions)};
    return decide(std::move(found));
}

} // namespace opsdeck::core
