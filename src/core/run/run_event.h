// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>

namespace opsdeck::core {

/// It waits for a place; engines with queues of their own say why.
struct RunQueued {
    QString reason;

    bool operator==(const RunQueued&) const = default;
};

struct RunStarted {
    qint64 pid = 0; ///< 0 where the engine has none
    QString where;  ///< for people: a host name

    bool operator==(const RunStarted&) const = default;
};

enum class OutputStream { out, err };

/// Redacted bytes as they came; a line may be spread over several events.
struct RunOutput {
    OutputStream stream = OutputStream::out;
    QByteArray bytes;

    bool operator==(const RunOutput&) const = default;
};

/// From a line `::opsdeck progress DONE/TOTAL unit text`.
struct RunProgress {
    qint64 done = 0;
    qint64 total = 0; ///< 0 = unknown
    QString unit;
    QString text;

    bool operator==(const RunProgress&) const = default;
};

/// One step of an engine that has steps.
struct RunStep {
    QString id;
    QString name;
    QString target;
    QString state;

    bool operator==(const RunStep&) const = default;
};

/// The one who watches the run is gone (or back). After `lost` nothing more is known: the run's state is lost, not
/// ended.
struct RunContact {
    bool lost = false;
    bool process_alive = false; ///< its main process was still there when we looked
    QString text;               ///< for people: what is known and what to do

    bool operator==(const RunContact&) const = default;
};

/// Why a run ended.
enum class RunEnd {
    exit,           ///< by itself; see exit_code
    signal,         ///< killed by a signal that was not ours
    cancelled,      ///< on request
    time_limit,     ///< ended by us: too long
    silence_limit,  ///< ended by us: no output for too long
    output_limit,   ///< ended by us: too much output
    disk_full,      ///< ended by us: its output could not be stored any more
    missing,        ///< the program does not exist: nothing ran
    not_executable, ///< the file is there but cannot be executed (no permission, no or a bad interpreter): nothing ran
    bad_folder,     ///< the working folder is missing or closed to us: nothing ran
    not_started,    ///< the system refused for another reason: nothing ran
};

struct RunFinished {
    RunEnd end = RunEnd::exit;
    std::optional<int> exit_code; ///< only where the main process exited by itself
    int signal = 0;               ///< the signal that ended the main process, or 0
    QString text;                 ///< why, in a sentence for people; empty for exit code 0
    Millis took = Millis(0);
    qint64 output_bytes = 0; ///< before redaction
    int left_running = 0;    ///< processes it started and left behind on purpose (a service); not ended by us
    int survivors = 0;       ///< processes that we tried to end and could not

    bool operator==(const RunFinished&) const = default;
};

/// One entry of a run's event stream. Numbers start at 1 and have no gaps; the last one seen is the cursor to attach
/// with.
struct RunEvent {
    qint64 number = 0;
    Timestamp at;
    std::variant<RunQueued, RunStarted, RunOutput, RunProgress, RunStep, RunContact, RunFinished> body;

    bool operator==(const RunEvent&) const = default;
};

/// Stable lower-case names: "time_limit".
[[nodiscard]] QString to_text(RunEnd end);
[[nodiscard]] std::optional<RunEnd> run_end_from_text(const QString& text);

} // namespace opsdeck::core

Q_DECLARE_METATYPE(opsdeck::core::RunEvent)
