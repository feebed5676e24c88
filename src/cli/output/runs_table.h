// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace opsdeck::cli {

/// A run as one line of a table; plain text.
struct RunLine {
    QString id;
    QString when;
    QString who;
    QString state;
    QString took;
    QString posts; ///< what the room does not have of it; the column is there only when a run has something to say
    QString line;
};

/// The table for a terminal of `width` cells; 0: any. First the lines give way, then the ids, but only as far as their
/// beginning still names one of these runs: it is what the next command needs.
[[nodiscard]] QString runs_table(const std::vector<RunLine>& runs, int width);

} // namespace opsdeck::cli
