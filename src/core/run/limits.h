// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QtGlobal>

namespace opsdeck::core {

/// What a run may use up. Every run has limits; these defaults are those of the definition format. Reaching one ends
/// the run with everything it started and is an outcome of its own, never a silent cut.
struct RunLimits {
    Millis time = std::chrono::minutes(10);
    Millis silence = std::chrono::minutes(5);    ///< without a byte on stdout or stderr; 0 = may be silent for ever
    qint64 output = qint64(64) * 1024 * 1024;    ///< bytes of stdout and stderr together, before redaction
    int post_lines = 12;                         ///< lines of output shown in the result post
    Millis kill_after = std::chrono::seconds(5); ///< between TERM and KILL

    bool operator==(const RunLimits&) const = default;
};

} // namespace opsdeck::core
