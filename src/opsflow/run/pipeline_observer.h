// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "opsflow/run/run_report.h"
#include "opsflow/run/step.h"

#include <QByteArray>
#include <QString>

namespace opsdeck::opsflow {

/// Watches a run from the outside: live output, progress, and the crash tests, which end the process at each step.
/// Called on the pipeline's thread; must not block. All bytes are redacted.
class PipelineObserver {
public:
    virtual ~PipelineObserver() = default;

    /// A step begins; everything before it is done and committed. The id is empty before the run has one.
    virtual void reached(Step step, const core::RunId& run)
    {
        Q_UNUSED(step)
        Q_UNUSED(run)
    }
    /// The canonical line, before anything runs.
    virtual void understood(const QString& canonical_line, const core::RunId& run)
    {
        Q_UNUSED(canonical_line)
        Q_UNUSED(run)
    }
    virtual void state_changed(const core::Run& run) { Q_UNUSED(run) }
    /// Whole or partial lines as they come; `is_error_stream` for stderr.
    virtual void output(const core::RunId& run, const QByteArray& bytes, bool is_error_stream)
    {
        Q_UNUSED(run)
        Q_UNUSED(bytes)
        Q_UNUSED(is_error_stream)
    }
    virtual void progress(const core::RunId& run, double done, double total, const QString& unit, const QString& text)
    {
        Q_UNUSED(run)
        Q_UNUSED(done)
        Q_UNUSED(total)
        Q_UNUSED(unit)
        Q_UNUSED(text)
    }
    /// Something went wrong beside the run itself: a file that could not be written. In words for people.
    virtual void trouble(const core::RunId& run, const QString& text)
    {
        Q_UNUSED(run)
        Q_UNUSED(text)
    }
    virtual void ended(const RunReport& report) { Q_UNUSED(report) }
};

} // namespace opsdeck::opsflow
