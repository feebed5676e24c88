// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::cli {

/// The text of `opsdeckctl --help`, wrapped to `width` cells; 0: not wrapped.
[[nodiscard]] QString usage_text(int width = 0);

/// The text of `opsdeckctl help COMMAND`; empty when there is no such command.
[[nodiscard]] QString command_help(const QString& command, int width = 0);

} // namespace opsdeck::cli
