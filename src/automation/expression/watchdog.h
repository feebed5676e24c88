// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <time.h>

class QJSEngine;

namespace opsdeck::automation {

/// A thread that interrupts an engine which computes for too long. Armed and disarmed by the engine's own thread.
class Watchdog final {
public:
    Watchdog();
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    void arm(QJSEngine& engine, std::chrono::milliseconds limit);
    /// True when it had to interrupt since it was armed.
    bool disarm();

private:
    using Clock = std::chrono::steady_clock;

    void watch();
    [[nodiscard]] std::chrono::nanoseconds used() const; ///< processor time since arm()

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QJSEngine* m_engine = nullptr; ///< null: not armed
    std::chrono::milliseconds m_limit{0};
    Clock::time_point m_armed_at;
    clockid_t m_clock = CLOCK_MONOTONIC; ///< processor clock of the thread that armed it, where there is one
    std::chrono::nanoseconds m_start{0};
    bool m_interrupted = false;
    bool m_ending = false;
    std::thread m_thread; ///< last: starts when everything else is there
};

} // namespace opsdeck::automation
