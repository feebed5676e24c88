// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

#include <vector>

namespace opsdeck::opsflow {

/// One step of a scripted incident.
struct DemoStep {
    enum class Kind {
        say,     ///< a message of the person
        run,     ///< a line, really run; the next step waits for its end
        summary, ///< a message made from what has happened, see demo_summary()
    };
    Kind kind = Kind::say;
    core::Millis pause{0}; ///< before it, so that a person can read what came before
    QString text;          ///< the message (Markdown) or the line
    bool operator==(const DemoStep&) const = default;
};

/// What became of a line of the script.
struct DemoEvent {
    QString line;
    core::Timestamp at; ///< of its end
    bool has_succeeded = false;
    QString headline; ///< of the run, plain text
};

/// About ninety seconds with the sample service of the starter pack: a good version, a bad one, the logs, the way back,
/// a test, and the summary. In the language of today.
[[nodiscard]] std::vector<DemoStep> demo_script();

/// What an incident lead would post at the end; Markdown, times in UTC.
[[nodiscard]] QString demo_summary(core::Timestamp started_at, const std::vector<DemoEvent>& events);

} // namespace opsdeck::opsflow
