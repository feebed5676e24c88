// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"
#include "opsflow/run/run_pipeline.h"

#include <QObject>
#include <QTimer>

namespace opsdeck::opsflow {

/// Finishes what a dead process of this profile began. A run that never started is forbidden to start late and told as
/// expired; one that still runs is followed again; one that ended unseen gets its result; where the truth is unknown it
/// is told as lost. Posts that are missing are queued, once. One thread.
class RunRecovery final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    RunRecovery(const RunServices* services, RunPipeline* pipeline, QObject* parent = nullptr);

    /// Starts all that is needed and returns when the runs are under way or done, not when followed runs have ended.
    QCoro::Task<void> recover();
    /// Looks again and again: other processes of this profile may die while this one lives.
    void keep_looking(core::Millis every = std::chrono::seconds(30));
    /// Still looking at what is there, or following a run that goes on.
    [[nodiscard]] bool is_busy() const { return m_is_looking || m_under_way > 0; }

Q_SIGNALS:
    /// For people: what was found out about an earlier run.
    void notice(const QString& text);
    void finished();

private:
    struct Traces;
    QCoro::Task<void> take_over(core::Run run);
    QCoro::Task<void> finish(core::Run run);
    QCoro::Task<core::Result<Traces>> traces_of(core::Run run);
    [[nodiscard]] core::DefinitionPtr definition_of(const core::Run& run) const;

    const RunServices* m_services;
    RunPipeline* m_pipeline;
    int m_under_way = 0;
    bool m_is_looking = false;
    QTimer m_timer;
};

} // namespace opsdeck::opsflow
