// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/expression/watchdog.h"

#include <QJSEngine>

#include <pthread.h>

namespace opsdeck::automation {
namespace {

using std::chrono::nanoseconds;

constexpr int patience = 20; ///< wall time as a multiple of the limit

nanoseconds read_clock(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) + nanoseconds(now.tv_nsec);
}

} // namespace

Watchdog::Watchdog()
    : m_thread([this] { watch(); })
{}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Watchdog::arm(QJSEngine& engine, std::chrono::milliseconds limit)
{
    {
        const std::lock_guard lock(m_mutex);
        m_engine = &engine;
        m_limit = limit;
        m_interrupted = false;
        m_armed_at = Clock::now();
        if (pthread_getcpuclockid(pthread_self(), &m_clock) != 0)
            m_clock = CLOCK_MONOTONIC;
        m_start = read_clock(m_clock);
    }
    m_changed.notify_all();
}

bool Watchdog::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_engine = nullptr;
    return m_interrupted;
}

nanoseconds Watchdog::used() const { return read_clock(m_clock) - m_start; }

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (!m_engine || m_interrupted) {
            m_changed.wait(lock);
            continue;
        }
        const nanoseconds left = m_limit - used();
        const bool impatient = Clock::now() - m_armed_at >= m_limit * patience;
        if (left <= nanoseconds(0) || impatient) {
            m_interrupted = true;
            m_engine->setInterrupted(true);
            continue;
        }
        m_changed.wait_for(lock, std::max<nanoseconds>(left, std::chrono::milliseconds(1)));
    }
}

} // namespace opsdeck::automation
