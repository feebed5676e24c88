// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/supervisor/spool/supervisor_order.h"

#include <string>
#include <sys/types.h>

namespace opsdeck::automation {

/// Why a program did not start; the names are those of core::RunEnd.
enum class StartProblem { none, missing, not_executable, bad_folder, not_started };

struct StartedChild {
    StartProblem problem = StartProblem::none;
    int error = 0;       ///< errno that belongs to the problem
    std::string program; ///< the path that was (to be) executed
    pid_t pid = -1;
    int input = -1; ///< where to write its standard input; -1 when it has none
    int out = -1;   ///< non-blocking
    int err = -1;   ///< non-blocking
};

/// Starts the order's program in a session of its own with exactly its arguments and environment, descriptors 0, 1 and
/// 2 and nothing else, default signals and `umask`. No shell is ever involved: a script without an interpreter line is
/// not_executable.
[[nodiscard]] StartedChild start_child(const SupervisorOrder& order, mode_t umask);

} // namespace opsdeck::automation
