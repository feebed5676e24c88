// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "opsflow/console.h"

/// What `runs`, `show` and `cancel` do, on a console that is open already: the shell has one. `run` is an id or the
/// beginning of one.
namespace opsdeck::cli {

[[nodiscard]] QCoro::Task<ExitCode> print_runs(Context* context, opsflow::Console* console);
[[nodiscard]] QCoro::Task<ExitCode> print_run(Context* context, opsflow::Console* console, QString run);
[[nodiscard]] QCoro::Task<ExitCode> cancel_run(Context* context, opsflow::Console* console, QString run);

} // namespace opsdeck::cli
