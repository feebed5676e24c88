// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/welcome/demo_incident.h"

namespace opsdeck::opsflow {

DemoIncident::DemoIncident(const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DemoIncident::play);
}

void DemoIncident::start(std::vector<DemoStep> script)
{
    if (m_is_playing)
        return;
    m_script = std::move(script);
    m_events.clear();
    m_started_at = m_clock.now();
    m_next = 0;
    m_is_playing = true;
    go_on();
}

void DemoIncident::cancel() { stop({}); }

void DemoIncident::go_on()
{
    m_awaited.clear();
    if (m_next < m_script.size()) {
        m_pause.start(m_script[m_next].pause);
        return;
    }
    m_is_playing = false;
    Q_EMIT finished();
}

void DemoIncident::play()
{
    const DemoStep step = m_script[m_next++];
    Q_EMIT advanced(static_cast<int>(m_next), static_cast<int>(m_script.size()));
    if (step.kind == DemoStep::Kind::run) {
        m_awaited = step.text; // before anybody can answer
        Q_EMIT run_line(step.text);
        return;
    }
    Q_EMIT say(step.kind == DemoStep::Kind::say ? step.text : demo_summary(m_started_at, m_events));
    if (m_is_playing)
        go_on();
}

void DemoIncident::take_end(const RunReport& report)
{
    // The canonical line may say more than the script: what was left to a default.
    if (!m_is_playing || m_awaited.isEmpty() || !report.run.line.startsWith(m_awaited))
        return;
    if (report.outcome == Outcome::cancelled) {
        stop(tr("The practice incident has ended, because one of its runs was cancelled."));
        return;
    }
    m_events.push_back({m_awaited, m_clock.now(), report.outcome == Outcome::succeeded,
                        report.run.headline.isEmpty() ? words_of(report.outcome) : report.run.headline});
    go_on();
}

void DemoIncident::take_refusal(const QString& line, const core::Error& why)
{
    if (m_is_playing && !m_awaited.isEmpty() && line == m_awaited)
        stop(tr("The practice incident has ended: %1").arg(why.text));
}

void DemoIncident::stop(const QString& why)
{
    if (!m_is_playing)
        return;
    m_is_playing = false;
    m_pause.stop();
    m_awaited.clear();
    Q_EMIT stopped(why);
}

} // namespace opsdeck::opsflow
