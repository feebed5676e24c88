// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::opsflow {

/// What became of the wish to stop a run; never a hopeful "stopped".
struct CancelAnswer {
    enum class Kind { ended, signalled, unknown };
    Kind kind = Kind::unknown;
    QString text; ///< for people, with the number of processes seen to end
};

} // namespace opsdeck::opsflow
