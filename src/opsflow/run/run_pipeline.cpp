// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/run_pipeline.h"

#include "opsflow/run/run_context.h"
#include "opsflow/run/run_services.h"
#include "opsflow/run/steps/act/invocation_step.h"
#include "opsflow/run/steps/act/ledger_step.h"
#include "opsflow/run/steps/act/stream_step.h"
#include "opsflow/run/steps/act/submit_step.h"
#include "opsflow/run/steps/decide/choices_step.h"
#include "opsflow/run/steps/decide/confirm_step.h"
#include "opsflow/run/steps/decide/parse_step.h"
#include "opsflow/run/steps/decide/plan_step.h"
#include "opsflow/run/steps/decide/preconditions_step.h"
#include "opsflow/run/steps/decide/rights_step.h"
#include "opsflow/run/steps/tell/followup_step.h"
#include "opsflow/run/steps/tell/output_step.h"
#include "opsflow/run/steps/tell/result_step.h"
#include "opsflow/run/steps/tell/verify_step.h"

#include <array>

namespace opsdeck::opsflow {
namespace {

struct OrderedStep {
    Step step;
    QCoro::Task<core::Result<StepEnd>> (*run)(RunContext*);
};

/// The order. Everything before `submit` can still say no; `ledger` comes before everything that others can see.
constexpr std::array<OrderedStep, 14> order{{
    {Step::parse, &ParseStep::run},
    {Step::choices, &ChoicesStep::run},
    {Step::rights, &RightsStep::run},
    {Step::preconditions, &PreconditionsStep::run},
    {Step::plan, &PlanStep::run},
    {Step::confirm, &ConfirmStep::run},
    {Step::ledger, &LedgerStep::run},
    {Step::invocation_post, &InvocationStep::run},
    {Step::submit, &SubmitStep::run},
    {Step::stream, &StreamStep::run},
    {Step::parse_output, &OutputStep::run},
    {Step::verify, &VerifyStep::run},
    {Step::result_post, &ResultStep::run},
    {Step::followups, &FollowupStep::run},
}};

QCoro::Task<core::Result<RunReport>> run_from(std::unique_ptr<RunContext> context, Step first)
{
    RunContext* const raw = context.get();
    raw->alive = raw->services->book;
    for (const OrderedStep& next : order) {
        if (next.step < first)
            continue;
        raw->observer->reached(next.step, raw->run.id);
        const core::Result<StepEnd> end = co_await next.run(raw);
        if (!end)
            co_return core::failure(end.error());
        if (!raw->alive)
            co_return core::failure(core::ErrorKind::cancelled, QString());
        if (*end == StepEnd::stop)
            break;
    }
    raw->observer->reached(Step::done, raw->run.id);
    raw->observer->ended(raw->report);
    co_return std::move(raw->report);
}

} // namespace

RunPipeline::RunPipeline(const RunServices* services)
    : m_services(services)
{}

QCoro::Task<core::Result<RunReport>> RunPipeline::submit(RunRequest request, Confirmation* confirmation,
                                                         PipelineObserver* observer)
{
    auto context = std::make_unique<RunContext>();
    context->services = m_services;
    context->confirmation = confirmation;
    context->observer = observer ? observer : &m_nobody;
    if (request.room.is_empty()) {
        request.room = m_services->room;
        request.room_name = m_services->room_name;
    }
    context->request = std::move(request);
    context->confirmed = confirmed_now(*m_services->clock);
    co_return co_await run_from(std::move(context), Step::parse);
}

QCoro::Task<core::Result<RunReport>> RunPipeline::resume(std::unique_ptr<RunContext> context)
{
    if (!context->observer)
        context->observer = &m_nobody;
    const Step first = context->is_started ? Step::stream : Step::parse_output;
    co_return co_await run_from(std::move(context), first);
}

} // namespace opsdeck::opsflow
