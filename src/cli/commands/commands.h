// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

/// One function a command; the context outlives the task. What each prints and its exit status: `opsdeckctl --help`.
namespace opsdeck::cli {

[[nodiscard]] QCoro::Task<ExitCode> run_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> shell_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> list_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> help_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> lint_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> runs_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> show_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> cancel_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> outbox_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> retry_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> drop_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> gaps_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> posts_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> search_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> rooms_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> verify_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> export_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> login_command(Context* context);
[[nodiscard]] QCoro::Task<ExitCode> serve_command(Context* context);

} // namespace opsdeck::cli
