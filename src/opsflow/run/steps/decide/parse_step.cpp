// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/decide/parse_step.h"

#include "automation/output/redact_text.h"
#include "core/command/canonical_line.h"
#include "core/ulid.h"
#include "opsflow/gaps/gap_book.h"
#include "opsflow/gaps/public_line.h"
#include "opsflow/run/scope/run_redaction.h"
#include "opsflow/run/scope/run_secrets.h"

#include <QCoreApplication>
#include <QDir>

namespace opsdeck::opsflow {
namespace {

core::BindOptions bind_options()
{
    core::BindOptions options;
    options.working_folder = QDir::currentPath();
    options.home_folder = QDir::homePath();
    return options;
}

QString problem_text(const std::vector<core::ValueProblem>& problems)
{
    QStringList texts;
    for (const core::ValueProblem& problem : problems)
        texts << problem.text;
    return texts.join(QLatin1Char(' '));
}

core::Error invalid(QString text, QString detail = {})
{
    return {core::ErrorKind::invalid_input, std::move(text), std::move(detail)};
}

QCoro::Task<core::Result<StepEnd>> file_gap(RunContext* context, core::LineUnknown unknown)
{
    GapRequest gap;
    // A line nobody understands may hold anything, a pasted token too, and it is about to be public.
    gap.line = public_line(context->request.line.trimmed(), context->services->catalog->all());
    gap.asker = context->services->actor;
    gap.room = context->request.room;
    for (const core::NearMatch& near : unknown.near)
        gap.near_matches << near.suggestion;
    context->report.near_matches = gap.near_matches;
    const core::Result<FiledGap> filed = co_await context->services->gaps->file(std::move(gap));
    if (!filed)
        co_return core::failure(filed.error());
    context->report.kind = SubmitKind::gap;
    context->report.gap_key = filed->key;
    context->report.gap_times = filed->times;
    co_return StepEnd::stop;
}

void describe_run(RunContext* context)
{
    const RunServices& services = *context->services;
    core::Run& run = context->run;
    run.id = core::new_run_id(*services.clock);
    run.automation = context->definition->id;
    run.digest = context->definition->digest;
    const QString line = core::display_line(*context->definition, context->arguments, context->verb);
    run.line = automation::redact_text(context->redaction, line);
    const QJsonObject params = context->arguments.masked();
    for (auto it = params.begin(); it != params.end(); ++it)
        run.params.insert(it.key(), automation::redact_text(context->redaction, it.value().toString()));
    run.danger = context->verb == core::Verb::plan ? core::Danger::read : context->definition->danger;
    run.surface = context->request.surface;
    run.origin = context->request.origin;
    if (const core::Argument* environment = context->arguments.find(QStringLiteral("env")))
        run.environment = environment->text;
    run.actor = services.actor;
    run.team = services.team;
    run.room = context->request.room;
    run.room_name = context->request.room_name;
    run.owner = services.store->presence().token();
    run.requested_at = services.clock->now();
}

} // namespace

QCoro::Task<core::Result<StepEnd>> ParseStep::run(RunContext* context)
{
    const core::BindOptions options = bind_options();
    core::LineOutcome outcome = context->services->catalog->match(context->request.line, options);
    core::ParameterTexts texts;
    std::vector<core::ValueProblem> problems;
    if (auto* match = std::get_if<core::LineMatch>(&outcome)) {
        context->definition = match->definition;
        context->verb = match->verb;
        context->arguments = match->arguments;
        texts = match->texts;
    } else if (auto* incomplete = std::get_if<core::LineIncomplete>(&outcome)) {
        context->definition = incomplete->definition;
        context->verb = incomplete->verb;
        context->arguments = incomplete->arguments;
        texts = incomplete->texts;
        problems = incomplete->problems;
    } else if (const auto* ambiguous = std::get_if<core::LineAmbiguous>(&outcome)) {
        co_return refuse(context, invalid(core::ambiguity_text(*ambiguous)), SubmitKind::invalid_line);
    } else if (const auto* malformed = std::get_if<core::LineMalformed>(&outcome)) {
        const QString where = QStringLiteral("position %1").arg(malformed->position + 1);
        co_return refuse(context, invalid(malformed->text, where), SubmitKind::invalid_line);
    } else if (auto* unknown = std::get_if<core::LineUnknown>(&outcome)) {
        core::LineUnknown nobody = std::move(*unknown);
        co_return co_await file_gap(context, std::move(nobody));
    } else {
        const QString text = QCoreApplication::translate("Pipeline", "The line is empty. Type what should be done.");
        co_return refuse(context, invalid(text), SubmitKind::invalid_line);
    }

    if (const auto other = other_problems(*context->definition, problems); !other.empty())
        co_return refuse(context, invalid(problem_text(other)), SubmitKind::invalid_line);
    core::Result<core::ParameterTexts> secrets =
        co_await secret_texts(context->definition, texts, context->services->secrets, context->confirmation);
    if (!context->alive)
        co_return StepEnd::stop;
    if (!secrets)
        co_return refuse(context, secrets.error());
    if (!secrets->isEmpty() || !problems.empty()) {
        texts.insert(*secrets);
        core::Binding binding = core::bind_arguments(*context->definition, texts, options);
        if (!binding.is_complete())
            co_return refuse(context, invalid(problem_text(binding.problems)), SubmitKind::invalid_line);
        context->arguments = std::move(binding.arguments);
    }

    context->redaction = run_redaction(*context->definition, context->arguments);
    describe_run(context);
    const QString pack = context->definition->pack.value();
    context->state_dir = context->services->state_dir + QLatin1Char('/') + pack;
    if (!QDir().mkpath(context->state_dir)) {
        co_return core::failure(
            core::ErrorKind::storage,
            QCoreApplication::translate("Pipeline", "The folder for the pack's own data cannot be made."),
            context->state_dir);
    }
    context->observer->understood(context->run.line, context->run.id);
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
