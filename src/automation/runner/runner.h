// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/run_handle.h"
#include "automation/runner/run_order.h"
#include "automation/runner/run_stream.h"
#include "core/result.h"

#include <QCoroTask>
#include <QString>

#include <memory>

namespace opsdeck::automation {

/// What a kind of runner can do; the console offers nothing else.
struct RunnerCapabilities {
    enum class Streaming { push, poll, end_only };
    enum class Cancelling { tree, signal, request, none };

    Streaming streaming = Streaming::end_only;
    Cancelling cancelling = Cancelling::none;
    bool reattach = false;          ///< a run outlives us and is found again by its handle
    bool idempotent_submit = false; ///< the same run id can never start twice

    bool operator==(const RunnerCapabilities&) const = default;
};

enum class CancelGrade {
    gentle, ///< TERM, then KILL after the order's kill_after
    hard,   ///< KILL at once
};

/// What became of a run that was to be cancelled; never a hopeful "stopped".
struct CancelReport {
    enum class Outcome {
        ended,     ///< nothing of it is left
        signalled, ///< it was told, but something is still there
        unknown,   ///< we could not find out
    };
    Outcome outcome = Outcome::unknown;
    int processes = 0; ///< told to end
    int survivors = 0; ///< still there
    QString text;      ///< for people

    bool operator==(const CancelReport&) const = default;
};

/// One way to execute something. All calls on one thread; a runner outlives its tasks and streams.
class Runner {
public:
    virtual ~Runner() = default;

    [[nodiscard]] virtual QString kind() const = 0;
    [[nodiscard]] virtual RunnerCapabilities capabilities() const = 0;

    /// Starts the run once. `conflict` when this run id was ever started (or forbidden) before; after any other error
    /// nothing runs, except `timed_out`: then attach to find out.
    [[nodiscard]] virtual QCoro::Task<core::Result<RunHandle>> submit(RunOrder order) = 0;

    /// The run's events after `cursor` (0 = from the beginning), then live ones. Null when the handle is not of this
    /// kind.
    [[nodiscard]] virtual std::unique_ptr<RunStream> attach(const RunHandle& handle, qint64 cursor) = 0;

    [[nodiscard]] virtual QCoro::Task<core::Result<CancelReport>> cancel(RunHandle handle, CancelGrade grade) = 0;

    /// Makes sure that a run which was ordered but perhaps not started never starts. True = it never ran and never
    /// will; false = it did start: attach to it.
    [[nodiscard]] virtual core::Result<bool> forbid_start(const RunHandle& handle) = 0;

    /// The handle a submit of this run would return; to find a run whose submit was interrupted.
    [[nodiscard]] virtual RunHandle handle_of(const core::RunId& run) const = 0;

    /// Deletes what is stored about an ended run (its log). Refused while it runs.
    [[nodiscard]] virtual core::Done forget(const RunHandle& handle) = 0;

    /// Expired once the runner is gone: what waits for a command asks before it goes on.
    [[nodiscard]] std::weak_ptr<const void> alive() const { return m_alive; }

private:
    std::shared_ptr<const void> m_alive = std::make_shared<int>(0);
};

} // namespace opsdeck::automation
