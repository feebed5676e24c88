// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/run_stream.h"
#include "opsflow/run/run_context.h"
#include "opsflow/run/stream/progress_reporter.h"
#include "opsflow/run/stream/run_output.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>

namespace opsdeck::opsflow {

/// Takes the events of one run as they come, until there are no more.
class RunFollower final : public QObject {
    Q_OBJECT

public:
    /// `context`, whose progress reporter is there, must outlive it.
    RunFollower(RunContext* context, std::unique_ptr<automation::RunStream> stream);
    ~RunFollower() override;

    /// Finishes when the run has ended or contact is lost.
    [[nodiscard]] QFuture<void> follow();
    [[nodiscard]] const RunOutputLog& log() const { return m_log; }

private:
    void take(const core::RunEvent& event);
    void end();

    RunContext* m_context;
    std::unique_ptr<automation::RunStream> m_stream;
    RunOutputLog m_log;
    QPromise<void> m_done;
    bool m_has_ended = false;
    bool m_heard_end = false;
};

} // namespace opsdeck::opsflow
