// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

namespace opsdeck::cli {

using core::ErrorKind;
using opsflow::Outcome;
using opsflow::SubmitKind;

ExitCode exit_code_of(const opsflow::RunReport& report)
{
    switch (report.kind) {
    case SubmitKind::ran:
        return exit_code_of(report.outcome);
    case SubmitKind::gap:
        return ExitCode::gap;
    case SubmitKind::refused:
        return ExitCode::refused;
    case SubmitKind::invalid_line:
        return ExitCode::usage;
    }
    return ExitCode::failed;
}

ExitCode exit_code_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::succeeded:
        return ExitCode::succeeded;
    case Outcome::cancelled:
    case Outcome::timed_out:
    case Outcome::silent:
        return ExitCode::stopped;
    case Outcome::rejected:
    case Outcome::expired:
        return ExitCode::refused;
    case Outcome::lost:
        return ExitCode::lost;
    case Outcome::failed:
    case Outcome::over_limit:
    case Outcome::missing_executable:
    case Outcome::killed:
    case Outcome::disk_full:
        break;
    }
    return ExitCode::failed;
}

ExitCode exit_code_of(const core::Error& error)
{
    switch (error.kind) {
    case ErrorKind::invalid_input:
    case ErrorKind::not_found:
        return ExitCode::usage;
    case ErrorKind::refused:
    case ErrorKind::unauthenticated:
    case ErrorKind::forbidden:
        return ExitCode::refused;
    case ErrorKind::cancelled:
        return ExitCode::stopped;
    case ErrorKind::unreachable:
    case ErrorKind::timed_out:
    case ErrorKind::rate_limited:
        return ExitCode::unreachable;
    default:
        return ExitCode::failed;
    }
}

} // namespace opsdeck::cli
