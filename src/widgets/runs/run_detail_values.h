// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "opsflow/timeline/run_cards.h"

#include <QStringList>

#include <vector>

namespace opsdeck::widgets {

/// One run, and what only its report tells.
struct RunDetailValues {
    core::Run run;
    opsflow::RunNews news; ///< while it runs
    QStringList columns;   ///< of the parsed table; empty: there is none
    std::vector<QStringList> rows;
    QString rollback_line;  ///< what undoes it; empty: nothing is offered
    QString output_path;    ///< all of its output as a file; empty: not known
    bool may_cancel = true; ///< it is this account's
};

} // namespace opsdeck::widgets
