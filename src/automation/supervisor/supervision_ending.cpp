// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/crash_point.h"
#include "automation/supervisor/monotonic.h"
#include "automation/supervisor/process_tree.h"
#include "automation/supervisor/supervision.h"

#include <algorithm>
#include <climits>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace opsdeck::automation {
namespace {

// After the main process has ended: how long others may hold its output open. A service that was started keeps it for
// ever, a last helper only for a moment.
constexpr std::int64_t drain_quiet_ms = 250;
constexpr std::int64_t drain_longest_ms = 2000;
constexpr std::int64_t kill_every_ms = 20;
constexpr std::int64_t kill_longest_ms = 5000; // a process that outlives KILL for so long hangs in the kernel

} // namespace

int Supervision::next_timeout() const
{
    const std::int64_t now = monotonic_ms();
    std::int64_t next = now + 60'000;
    const auto until = [&](std::int64_t at) { next = std::min(next, at); };
    for (const Stream* stream : {&m_out, &m_err}) {
        if (!stream->pending.empty())
            until(stream->pending_since + flush_every_ms);
    }
    switch (m_phase) {
    case Phase::running:
        if (m_order.time_ms > 0)
            until(m_started + m_order.time_ms);
        if (m_order.silence_ms > 0)
            until(m_last_output + m_order.silence_ms);
        break;
    case Phase::draining:
        until(std::max(m_last_output, m_phase_since) + drain_quiet_ms);
        until(m_phase_since + drain_longest_ms);
        break;
    case Phase::terminating:
        until(m_phase_since + m_order.kill_after_ms);
        break;
    case Phase::killing:
        until(m_next_kill);
        break;
    case Phase::over:
        break;
    }
    return static_cast<int>(std::clamp<std::int64_t>(next - now, 0, INT_MAX));
}

void Supervision::check_deadlines()
{
    const std::int64_t now = monotonic_ms();
    switch (m_phase) {
    case Phase::running:
        if (m_order.time_ms > 0 && now - m_started >= m_order.time_ms)
            stop("time_limit", false);
        else if (m_order.silence_ms > 0 && now - m_last_output >= m_order.silence_ms)
            stop("silence_limit", false);
        break;
    case Phase::draining:
        if (streams_closed() || now - std::max(m_last_output, m_phase_since) >= drain_quiet_ms ||
            now - m_phase_since >= drain_longest_ms)
            m_phase = Phase::over;
        break;
    case Phase::terminating:
        if (m_no_children)
            m_phase = Phase::over;
        else if (now - m_phase_since >= m_order.kill_after_ms)
            begin_killing();
        break;
    case Phase::killing:
        if (m_no_children)
            m_phase = Phase::over;
        else if (now >= m_next_kill)
            kill_more();
        break;
    case Phase::over:
        break;
    }
}

void Supervision::stop(const char* end, bool hard)
{
    if (m_phase == Phase::running) {
        m_end = end;
        m_phase = Phase::terminating;
        m_phase_since = monotonic_ms();
        if (!hard) {
            const std::vector<pid_t> all = living_descendants(::getpid());
            m_told = signal_all(all, SIGTERM);
            signal_all(all, SIGCONT); // a stopped process cannot obey
        }
    }
    if (hard && m_phase == Phase::terminating)
        begin_killing();
}

void Supervision::begin_killing()
{
    m_phase = Phase::killing;
    m_phase_since = monotonic_ms();
    kill_more();
}

void Supervision::kill_more()
{
    // Again and again, because a process that forks meanwhile is not on the list yet.
    const std::vector<pid_t> all = living_descendants(::getpid());
    m_told = std::max(m_told, signal_all(all, SIGKILL));
    m_next_kill = monotonic_ms() + kill_every_ms;
    if (monotonic_ms() - m_phase_since >= kill_longest_ms) {
        m_survivors = static_cast<int>(all.size());
        m_phase = Phase::over;
    }
}

void Supervision::finish()
{
    crash_point("over");
    for (Stream* stream : {&m_out, &m_err})
        close_stream(*stream);
    if (!m_no_children && m_survivors == 0 && m_child.pid > 0)
        m_left_running = static_cast<int>(living_descendants(::getpid()).size());

    if (m_spool.error() != 0 && (m_end == "exit" || m_end == "signal"))
        m_end = "disk_full"; // its last words are missing: that must not look like a success
    JsonText json;
    json.add("end", m_end);
    if (m_child_over && WIFEXITED(m_child_status))
        json.add("exit_code", std::int64_t(WEXITSTATUS(m_child_status)));
    if (m_child_over && WIFSIGNALED(m_child_status))
        json.add("signal", std::int64_t(WTERMSIG(m_child_status)));
    json.add("error", std::int64_t(m_end == "disk_full" ? m_spool.error() : m_child.error))
        .add("took_ms", monotonic_ms() - m_started)
        .add("output_bytes", m_output_bytes)
        .add("told", std::int64_t(m_told))
        .add("left_running", std::int64_t(m_left_running))
        .add("survivors", std::int64_t(m_survivors));
    if (m_end == "time_limit")
        json.add("limit", m_order.time_ms);
    else if (m_end == "silence_limit")
        json.add("limit", m_order.silence_ms);
    else if (m_end == "output_limit")
        json.add("limit", m_order.output_bytes);
    std::string program = redacted(m_plan, m_child.problem == StartProblem::bad_folder ? m_order.cwd : m_child.program);
    json.add("program", program.substr(0, 1024));

    // The state first: whoever sees the record finds a state that agrees.
    JsonText last = json;
    last.add("number", std::int64_t(m_spool.last_number() + 1)).add("at_ms", wall_ms());
    write_state("ended", last);
    crash_point("ended");
    m_spool.append(SpoolKind::finished, 0, wall_ms(), json.text());
    crash_point("told");
}

} // namespace opsdeck::automation
