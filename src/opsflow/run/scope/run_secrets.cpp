// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/scope/run_secrets.h"

#include "opsflow/session/sign_in.h"

namespace opsdeck::opsflow {
namespace {

constexpr auto keyring = "keyring:";

bool is_secret(const core::AutomationDefinition& definition, const QString& name)
{
    const core::ParameterDefinition* parameter = definition.parameter(name);
    return parameter && parameter->is_secret();
}

} // namespace

std::vector<core::ValueProblem> other_problems(const core::AutomationDefinition& definition,
                                               const std::vector<core::ValueProblem>& problems)
{
    std::vector<core::ValueProblem> other;
    for (const core::ValueProblem& problem : problems) {
        if (problem.kind != core::ValueProblem::Kind::missing || !is_secret(definition, problem.parameter))
            other.push_back(problem);
    }
    return other;
}

QCoro::Task<core::Result<core::ParameterTexts>> secret_texts(core::DefinitionPtr definition, core::ParameterTexts given,
                                                             core::SecretStore* store, Confirmation* confirmation)
{
    core::ParameterTexts found;
    for (const core::ParameterDefinition& parameter : definition->params) {
        const bool wanted = parameter.required || !parameter.source.isEmpty();
        if (!parameter.is_secret() || !wanted || given.contains(parameter.name))
            continue;
        if (store && parameter.source.startsWith(QLatin1String(keyring))) {
            const QString key = parameter.source.mid(static_cast<qsizetype>(qstrlen(keyring)));
            core::Result<QString> kept = co_await read_secret(store, key);
            if (kept) {
                found.insert(parameter.name, *kept);
                continue;
            }
        }
        SecretQuestion question;
        question.parameter = parameter.name;
        question.help = parameter.help;
        question.automation_title = definition->title;
        core::Result<QString> typed = co_await confirmation->secret(std::move(question));
        if (!typed)
            co_return core::failure(typed.error());
        found.insert(parameter.name, *typed);
    }
    co_return found;
}

} // namespace opsdeck::opsflow
