// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/scope/offers.h"

#include "automation/output/redact_text.h"
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

/// False without a word to people when it cannot be told: an offer is no promise.
bool holds(const RunContext& context, const QString& condition)
{
    const core::Result<bool> held = context.services->expressions->test(condition, expression_scope(context));
    if (!held)
        qCInfo(log_opsflow) << "not offered after" << context.definition->id.value() << held.error().text;
    return held && *held;
}

/// Whether something may have changed that a rollback could undo: nothing has, where nothing was started.
bool may_have_changed(const RunContext& context)
{
    switch (context.finished.end) {
    case core::RunEnd::missing:
    case core::RunEnd::not_executable:
    case core::RunEnd::bad_folder:
    case core::RunEnd::not_started:
        return false;
    default:
        return context.is_started && context.outcome != Outcome::rejected && context.outcome != Outcome::expired;
    }
}

std::optional<FollowUp> rollback_after(const RunContext& context, const QJsonObject& texts)
{
    const auto& rollback = context.definition->rollback;
    if (!rollback || rollback->on_failure != core::RollbackDefinition::OnFailure::ask || !may_have_changed(context) ||
        (!rollback->when.isEmpty() && !holds(context, rollback->when)))
        return std::nullopt;
    const auto line = line_for(context, rollback->run, rollback->with, texts);
    if (!line)
        return std::nullopt;
    return FollowUp{QCoreApplication::translate("Pipeline", "Roll back"), *line, rollback->run, true};
}

} // namespace

std::vector<FollowUp> offers_after(const RunContext& context)
{
    std::vector<FollowUp> offers;
    const QJsonObject texts = template_scope(context);
    if (context.verb == core::Verb::plan || context.outcome == Outcome::lost || context.outcome == Outcome::expired)
        return offers;

    const bool has_failed = context.outcome != Outcome::succeeded;
    if (has_failed) {
        if (auto rollback = rollback_after(context, texts))
            offers.push_back(std::move(*rollback));
    }
    const automation::ShownValue redacted = [&](const QString& value) {
        return automation::redact_text(context.redaction, value);
    };
    for (const core::FollowupDefinition& followup : context.definition->followups) {
        // Without a condition it continues what went well.
        if (followup.when.isEmpty() ? has_failed : !holds(context, followup.when))
            continue;
        const auto line = line_for(context, followup.run, followup.with, texts);
        const core::Result<QString> label = automation::render_text(followup.label, texts, redacted);
        if (line)
            offers.push_back({label ? *label : *line, *line, followup.run, false});
    }
    for (FollowUp& offer : offers) {
        offer.line = redacted(offer.line);
        offer.label = automation::redact_sentence(context.redaction, offer.label);
    }
    return offers;
}

} // namespace opsdeck::opsflow
