// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/line_reading.h"

#include "core/command/canonical_line.h"
#include "opsflow/run/confirmation_rule.h"
#include "opsflow/timeline/run_cards.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Compose", text); }

bool is_secret(const core::AutomationDefinition& definition, const QString& name)
{
    const core::ParameterDefinition* parameter = definition.parameter(name);
    return parameter && parameter->is_secret();
}

void describe(LineReading& out, const core::AutomationDefinition& definition, core::Verb verb,
              const core::Arguments& arguments)
{
    out.title = definition.title;
    out.verb = verb;
    out.danger = verb == core::Verb::plan ? core::Danger::read : definition.danger;
    if (const core::Argument* environment = arguments.find(QStringLiteral("env"))) {
        out.environment = environment->text;
        out.is_production = is_production(environment->text);
    }
    out.confirmation = confirmation_mode(definition, verb, false);
    for (const core::ParameterDefinition& parameter : definition.params) {
        if (!parameter.is_secret())
            continue;
        const bool is_typed = arguments.find(parameter.name) != nullptr;
        out.holds_secret = out.holds_secret || is_typed;
        out.asks_secret = out.asks_secret || (parameter.required && !is_typed);
    }
}

LineReading of_incomplete(const core::LineIncomplete& line)
{
    LineReading out;
    describe(out, *line.definition, line.verb, line.arguments);
    QStringList wrong;
    for (const core::ValueProblem& problem : line.problems) {
        if (is_secret(*line.definition, problem.parameter) && problem.kind == core::ValueProblem::Kind::missing)
            continue;
        if (problem.kind == core::ValueProblem::Kind::missing)
            out.missing.append(problem.parameter);
        else
            wrong.append(problem.text);
    }
    if (!wrong.isEmpty()) {
        out.kind = LineReading::Kind::invalid;
        out.problem = wrong.join(u' ');
    } else if (!out.missing.isEmpty()) {
        out.kind = LineReading::Kind::incomplete;
        out.problem = tr("Still needed: %1.").arg(out.missing.join(QStringLiteral(", ")));
    } else {
        out.kind = LineReading::Kind::runs;
        out.line = line_to_show(*line.definition, line.arguments, line.verb);
    }
    return out;
}

} // namespace

QString line_to_show(const core::AutomationDefinition& definition, const core::Arguments& arguments, core::Verb verb)
{
    std::vector<core::Argument> list = arguments.list();
    for (const core::ParameterDefinition& parameter : definition.params) {
        if (parameter.is_secret() && parameter.required && !arguments.find(parameter.name))
            list.push_back({parameter.name, parameter.type, core::secret_mask(), core::secret_mask(), true});
    }
    return core::display_line(definition, core::Arguments(std::move(list)), verb);
}

LineReading read_line(const QString& line, const LineIndex& index, const core::BindOptions& options)
{
    LineReading out;
    const core::LineOutcome outcome = index.read(line, options);
    if (const auto* match = std::get_if<core::LineMatch>(&outcome)) {
        describe(out, *match->definition, match->verb, match->arguments);
        out.kind = LineReading::Kind::runs;
        out.line = line_to_show(*match->definition, match->arguments, match->verb);
    } else if (const auto* incomplete = std::get_if<core::LineIncomplete>(&outcome)) {
        out = of_incomplete(*incomplete);
    } else if (const auto* ambiguous = std::get_if<core::LineAmbiguous>(&outcome)) {
        out.kind = LineReading::Kind::ambiguous;
        for (const auto& candidate : ambiguous->candidates)
            out.candidates.append(candidate.definition->id.value());
        out.candidates.removeDuplicates();
        out.problem = tr("Several automations answer this: %1. Begin with the id of the one you mean.")
                          .arg(out.candidates.join(QStringLiteral(", ")));
    } else if (const auto* malformed = std::get_if<core::LineMalformed>(&outcome)) {
        out.kind = LineReading::Kind::malformed;
        out.problem = malformed->text;
    } else if (std::holds_alternative<core::LineUnknown>(outcome)) {
        out.kind = LineReading::Kind::unknown;
    }
    return out;
}

} // namespace opsdeck::opsflow
