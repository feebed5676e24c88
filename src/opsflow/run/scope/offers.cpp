// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/scope/offers.h"

#include "automation/template/template.h"
#include "core/command/argument_binder.h"
#include "core/command/canonical_line.h"
#include "core/logging.h"
#include "opsflow/run/scope/run_scope.h"

#include <QCoreApplication>

#include <optional>

namespace opsdeck::opsflow {
namespace {

std::optional<QString> line_for(const RunContext& context, const core::AutomationId& id,
                                const QMap<QString, QString>& with, const QJsonObject& scope)
{
    const core::DefinitionPtr target = context.services->catalog->find(id);
    if (!target)
        return std::nullopt;
    core::ParameterTexts texts;
    for (auto it = with.begin(); it != with.end(); ++it) {
        const core::Result<QString> value = automation::render_text(it.value(), scope);
        if (!value)
            return std::nullopt;
        if (!value->isEmpty())
            texts.insert(it.key(), *value);
    }
    core::BindOptions options;
    options.check_files = false;
    const core::Binding binding = core::bind_arguments(*target, texts, options);
    for (const core::ValueProblem& problem : binding.problems) {
        const core::ParameterDefinition* parameter = target->parameter(problem.parameter);
        if (!parameter || !parameter->is_secret())
            return std::nullopt;
    }
    return core::display_line(*target, binding.arguments);
}

} // namespace

std::vector<FollowUp> offers_after(const RunContext& context)
{
    std::vector<FollowUp> offers;
    const QJsonObject texts = template_scope(context);
    const core::AutomationDefinition& definition = *context.definition;
    if (context.verb == core::Verb::plan || context.outcome == Outcome::lost || context.outcome == Outcome::expired)
        return offers;

    const bool has_failed = context.outcome != Outcome::succeeded;
    if (has_failed && definition.rollback &&
        definition.rollback->on_failure == core::RollbackDefinition::OnFailure::ask &&
        context.outcome != Outcome::missing_executable) {
        const auto line = line_for(context, definition.rollback->run, definition.rollback->with, texts);
        if (line)
            offers.push_back(
                {QCoreApplication::translate("Pipeline", "Roll back"), *line, definition.rollback->run, true});
    }
    for (const core::FollowupDefinition& followup : definition.followups) {
        if (!followup.when.isEmpty()) {
            const core::Result<bool> holds =
                context.services->expressions->test(followup.when, expression_scope(context));
            if (!holds)
                qCInfo(log_opsflow) << "follow-up of" << definition.id.value() << "not offered:" << holds.error().text;
            if (!holds || !*holds)
                continue;
        } else if (has_failed) {
            continue; // without a condition it continues what went well
        }
        const auto line = line_for(context, followup.run, followup.with, texts);
        const core::Result<QString> label = automation::render_text(followup.label, texts);
        if (line)
            offers.push_back({label ? *label : *line, *line, followup.run, false});
    }
    return offers;
}

} // namespace opsdeck::opsflow
