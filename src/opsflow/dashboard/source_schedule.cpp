// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/source_schedule.h"

#include <algorithm>
#include <utility>

namespace opsdeck::opsflow {
namespace {

constexpr int most_doublings = 3;
constexpr double spread = 0.1;

} // namespace

SourceSchedule::SourceSchedule(core::Millis interval)
    : m_interval(interval)
{}

void SourceSchedule::end(bool was_good, core::Millis now, double jitter)
{
    m_in_flight = false;
    m_failures = was_good ? 0 : m_failures + 1;
    const auto pause = m_interval * (1 << std::min(m_failures, most_doublings));
    m_due = now + core::Millis(static_cast<qint64>(static_cast<double>(pause.count()) * (1 + spread * jitter)));
    if (std::exchange(m_again, false))
        m_due = now;
}

void SourceSchedule::hurry(core::Millis now)
{
    m_again = m_in_flight;
    m_due = std::min(m_due, now);
}

} // namespace opsdeck::opsflow
