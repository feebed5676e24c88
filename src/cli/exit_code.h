// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "opsflow/run/run_report.h"

namespace opsdeck::cli {

/// What `opsdeckctl` tells a script. Documented in `opsdeckctl --help`; never renumbered.
enum class ExitCode {
    succeeded = 0,
    failed = 1,      ///< the run failed, or something went wrong on this side
    usage = 2,       ///< the command or the line cannot be understood: nothing ran
    gap = 3,         ///< no automation answers the line; a gap was filed
    refused = 4,     ///< a rule or a person said no, or it never started: nothing ran
    stopped = 5,     ///< cancelled or timed out
    lost = 6,        ///< contact was lost: whether it finished is unknown
    unreachable = 7, ///< the server could not be reached; the text says whether the run happened
};

[[nodiscard]] ExitCode exit_code_of(const opsflow::RunReport& report);
[[nodiscard]] ExitCode exit_code_of(opsflow::Outcome outcome);
[[nodiscard]] ExitCode exit_code_of(const core::Error& error);

} // namespace opsdeck::cli
