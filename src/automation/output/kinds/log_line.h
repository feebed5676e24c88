// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::automation::kinds {

/// Levels in order of interest; none = no level in the line, so it continues the one before.
enum class LogLevel { error, warn, info, debug, none };

/// What can be told of one line of any of the usual log formats.
struct LogLine {
    LogLevel level = LogLevel::none;
    QString time;  ///< as it stands there; empty if it does not begin with one
    QString shape; ///< the message with numbers, ids, addresses and quoted parts made alike
    QString message;
};

[[nodiscard]] LogLine read_log_line(const QString& line);

/// "ERROR", "WARN", "INFO", "DEBUG"; empty for none.
[[nodiscard]] QString to_text(LogLevel level);

} // namespace opsdeck::automation::kinds
