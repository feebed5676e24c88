// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/run/confirmation.h"
#include "opsflow/run/pipeline_observer.h"
#include "opsflow/run/run_report.h"
#include "opsflow/run/run_request.h"

#include <qcoro/qcorotask.h>

#include <memory>

namespace opsdeck::opsflow {

struct RunServices;
struct RunContext;

/// Carries one line from its text to its result post. One class per step; the order is written in one place, the
/// .cpp of this class. Lives on the thread of its console; several lines may be under way at once.
class RunPipeline final {
public:
    /// `services` must outlive the pipeline, and the pipeline its tasks.
    explicit RunPipeline(const RunServices* services);

    /// Ends when the result post is in the outbox. `confirmation` and `observer` (which may be null) must outlive it.
    /// Errors only for defects and a broken store; a refusal, a gap and a failed run are reports.
    [[nodiscard]] QCoro::Task<core::Result<RunReport>> submit(RunRequest request, Confirmation* confirmation,
                                                              PipelineObserver* observer);

    /// The second half for a run that an earlier process began: the context says what is known of it. Begins with the
    /// stream, or after it when the run is known not to have started.
    [[nodiscard]] QCoro::Task<core::Result<RunReport>> resume(std::unique_ptr<RunContext> context);

private:
    const RunServices* m_services;
    PipelineObserver m_nobody;
};

} // namespace opsdeck::opsflow
