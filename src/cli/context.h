// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/program_paths.h"
#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/output/terminal.h"
#include "core/clock.h"
#include "core/ports/secret_store.h"

#include <qcoro/qcorotask.h>

#include <memory>

namespace opsdeck::cli {

/// What every command gets: what was typed, where things are, and where to print. Outlives the command.
struct Context {
    CommandLine line;
    Terminal terminal;
    app::ProgramPaths paths;
    QString profile;
    std::unique_ptr<core::SecretStore> secrets;
    core::SystemClock clock;

    /// Where packs are found: ours, and the profile's own, which may not be there yet.
    [[nodiscard]] QStringList pack_shelves() const;
    /// The packs of --pack.
    [[nodiscard]] QStringList pack_dirs() const;

    /// Tells an error in the chosen form and gives its exit status.
    ExitCode fail(const core::Error& error) const;
    /// One JSON object on a line of its own.
    void print_row(const QJsonObject& row) const;
};

/// A command of opsdeckctl. The context outlives the task.
using Command = QCoro::Task<ExitCode> (*)(Context*);

/// nullptr when there is no such command.
[[nodiscard]] Command find_command(const QString& name);
[[nodiscard]] QStringList command_names();

} // namespace opsdeck::cli
