// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "opsflow/run/run_report.h"
#include "opsflow/welcome/demo_script.h"

#include <QObject>
#include <QTimer>

namespace opsdeck::opsflow {

/// Plays a scripted incident in the room: says and runs by its signals, one step after the other, and waits for the end
/// of a run before it goes on. Stops when a person says no, or when it is told to. UI thread.
class DemoIncident final : public QObject {
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit DemoIncident(const core::Clock& clock, QObject* parent = nullptr);

    void start(std::vector<DemoStep> script = demo_script());
    /// What runs goes on; nothing new is said or run.
    void cancel();
    [[nodiscard]] bool is_playing() const { return m_is_playing; }

public Q_SLOTS:
    // What became of lines, everybody's: RunDesk::ended and RunDesk::refused.
    void take_end(const opsdeck::opsflow::RunReport& report);
    void take_refusal(const QString& line, const opsdeck::core::Error& why);

Q_SIGNALS:
    void run_line(const QString& line);
    void say(const QString& text);
    /// Before each step, counted from 1.
    void advanced(int step, int steps);
    void finished();
    /// It ended early; empty `why`: it was cancelled.
    void stopped(const QString& why);

private:
    void play();
    void go_on();
    void stop(const QString& why);

    const core::Clock& m_clock;
    QTimer m_pause;
    std::vector<DemoStep> m_script;
    std::vector<DemoEvent> m_events;
    core::Timestamp m_started_at;
    size_t m_next = 0;
    QString m_awaited; ///< the line whose end is waited for
    bool m_is_playing = false;
};

} // namespace opsdeck::opsflow
