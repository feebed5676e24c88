// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"

#include <variant>
#include <vector>

namespace opsdeck::cli {

/// One option of the command line: where its value goes, who takes it, and what the help says.
struct Option {
    using Target =
        std::variant<QString CommandLine::*, QStringList CommandLine::*, int CommandLine::*, bool CommandLine::*>;

    QString name;   ///< "--limit"
    QString letter; ///< "-y"; empty: none
    QString value;  ///< what stands behind it, for the help; empty: nothing
    Target target;
    QStringList commands; ///< the ones that take it; empty: all
    QString help;
};

[[nodiscard]] const std::vector<Option>& options();
/// By name or letter; nullptr when there is none.
[[nodiscard]] const Option* find_option(const QString& name);

} // namespace opsdeck::cli
