// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/run/confirmation.h"
#include "opsflow/run/pipeline_observer.h"
#include "opsflow/run/run_report.h"
#include "opsflow/run/run_request.h"

#include <QObject>
#include <qcoro/qcorotask.h>

#include <memory>

namespace opsdeck::opsflow {

struct RunServices;

/// Carries one line from its text to its result post. One class per step; the order is written in one place, the
/// .cpp of this class. Lives on the thread of its console; several lines may be under way at once.
class RunPipeline final : public QObject {
    Q_OBJECT

public:
    /// `services` must outlive the pipeline.
    explicit RunPipeline(const RunServices& services, QObject* parent = nullptr);
    ~RunPipeline() override;

    /// Ends when the result post is in the outbox. `confirmation` and `observer` (which may be null) must outlive it.
    /// Errors only for defects and a broken store; a refusal, a gap and a failed run are reports.
    QCoro::Task<core::Result<RunReport>> submit(RunRequest request, Confirmation* confirmation,
                                                PipelineObserver* observer);

private:
    const RunServices& m_services;
};

} // namespace opsdeck::opsflow
