// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/run_order.h"
#include "automation/runner/runner.h"
#include "core/run/run_event.h"

#include <QCoroTask>

namespace opsdeck::automation {

/// What a short command left: a choice source, a plan, a verify check.
struct CommandOutput {
    core::RunFinished finished; ///< how it ended; a failed command is a value, not an error
    QByteArray out;             ///< redacted
    QByteArray err;             ///< redacted

    [[nodiscard]] bool succeeded() const { return finished.end == core::RunEnd::exit && finished.exit_code == 0; }
};

/// The limits of commands that a person waits for: 30 s, 1 MiB.
[[nodiscard]] core::RunLimits quick_limits();

/// Runs the order to its end through `runner`, keeps its output and forgets the run. An empty `order.run` gets an id;
/// it is the command's OPSDECK_RUN_ID, too, whatever the order says. Errors: those of submit, and `process` when the
/// supervisor was lost: then what it left is ended. The runner must outlive the task.
[[nodiscard]] QCoro::Task<core::Result<CommandOutput>> run_quick_command(Runner* runner, RunOrder order);

} // namespace opsdeck::automation
