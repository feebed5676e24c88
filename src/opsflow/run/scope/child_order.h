// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/run_order.h"
#include "opsflow/run/run_context.h"

namespace opsdeck::opsflow {

/// A command of the definition with the values of this run, ready for a runner: argv as it will be, the minimal
/// environment, secrets by standard input or environment only.
[[nodiscard]] core::Result<automation::RunOrder>
child_order(const RunContext& context, const core::CommandTemplate& command, const core::RunLimits& limits);

} // namespace opsdeck::opsflow
