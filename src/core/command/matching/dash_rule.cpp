// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/matching/dash_rule.h"

#include "core/command/template_text.h"

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

/// True when an argument made of `element` would begin with the parameter's value.
bool begins_with(const QString& element, const QString& name)
{
    const auto pieces = parse_template(element);
    if (!pieces)
        return false;
    for (const TemplatePiece& piece : *pieces) {
        if (!piece.lookup)
            return false;
        if (piece.path.size() == 2 && piece.path[0] == u"params" && piece.path[1] == name)
            return true;
        // Another look-up in front may be empty, so go on.
    }
    return false;
}

bool is_exposed(const QStringList& argv, const QString& name)
{
    for (const QString& element : argv) {
        if (element == u"--")
            return false;
        if (begins_with(element, name))
            return true;
    }
    return false;
}

} // namespace

std::vector<NamedCommand> commands_of(const AutomationDefinition& definition)
{
    std::vector<NamedCommand> out;
    if (definition.run.builtin.isEmpty())
        out.push_back({u"run"_s, &definition.run.command});
    if (definition.plan.command)
        out.push_back({u"plan"_s, &*definition.plan.command});
    if (definition.verify)
        out.push_back({u"verify"_s, &definition.verify->command});
    return out;
}

bool may_start_with_dash(const AutomationDefinition& definition, const ParameterDefinition& parameter)
{
    if (parameter.allow_dash || parameter.is_secret() || parameter.type == ParameterType::integer ||
        parameter.type == ParameterType::number)
        return true;
    for (const NamedCommand& named : commands_of(definition)) {
        if (is_exposed(named.command->argv, parameter.name))
            return false;
    }
    for (const ParameterDefinition& other : definition.params) {
        if (other.choices && is_exposed(other.choices->argv, parameter.name))
            return false;
    }
    return true;
}

} // namespace opsdeck::core
