// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/supervision.h"

#include "automation/output/redaction/wipe.h"
#include "automation/supervisor/monotonic.h"
#include "automation/supervisor/process_tree.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
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
constexpr std::size_t longest_request = 64;

const char* name_of(StartProblem problem)
{
    switch (problem) {
    case StartProblem::missing:
        return "missing";
    case StartProblem::not_executable:
        return "not_executable";
    case StartProblem::bad_folder:
        return "bad_folder";
    case StartProblem::none:
    case StartProblem::not_started:
        break;
    }
    return "not_started";
}

} // namespace

Supervision::Supervision(RunFolder* folder, SupervisorOrder order, mode_t umask)
    : m_folder(folder)
    , m_order(std::move(order))
    , m_umask(umask)
    , m_plan(m_order.redaction)
    , m_out(this, 1, &m_plan)
    , m_err(this, 2, &m_plan)
{
    for (std::string& secret : m_order.redaction.secrets)
        wipe(secret);
    m_order.redaction = {};
}

Supervision::~Supervision()
{
    for (const int descriptor : {m_control, m_signals, m_out.pipe, m_err.pipe, m_child.input}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

bool Supervision::prepare()
{
    sigset_t watched;
    ::sigemptyset(&watched);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT})
        ::sigaddset(&watched, number);
    // A broken pipe, a file that grew too large and a terminal that went away are answers of calls, not our end.
    for (const int number : {SIGPIPE, SIGXFSZ, SIGHUP})
        ::signal(number, SIG_IGN);
    if (::sigprocmask(SIG_BLOCK, &watched, nullptr) != 0)
        return false;
    m_signals = ::signalfd(-1, &watched, SFD_NONBLOCK | SFD_CLOEXEC);
    m_wall_offset = wall_clock_ms() - monotonic_ms();
    m_control = m_folder->open_control();
    if (m_signals < 0 || m_control < 0 || !m_spool.open(m_folder->descriptor()))
        return false;
    write_state("starting", {});
    return m_folder->reserve_state();
}

void Supervision::run()
{
    if (start())
        loop();
    finish();
}

bool Supervision::start()
{
    m_started = m_last_output = monotonic_ms();
    m_child = start_child(m_order, m_umask);
    for (std::string& variable : m_order.environment)
        wipe(variable);
    if (m_child.problem != StartProblem::none) {
        m_end = name_of(m_child.problem);
        return false;
    }
    m_out.pipe = m_child.out;
    m_err.pipe = m_child.err;
    m_block.resize(256 * 1024);
    JsonText started;
    started.add("pid", std::int64_t(m_child.pid));
    write_record(SpoolKind::started, 0, started.text());
    JsonText running;
    running.add("pid", std::int64_t(m_child.pid)).add("pid_started", std::int64_t(start_time_of(m_child.pid)));
    write_state("running", running);
    if (!m_folder->reserve_state())
        stop("disk_full", false);
    return true;
}

void Supervision::loop()
{
    reap();
    while (m_phase != Phase::over) {
        pollfd watched[] = {
            {m_signals, POLLIN, 0},  {m_control, POLLIN, 0},      {m_out.pipe, POLLIN, 0},
            {m_err.pipe, POLLIN, 0}, {m_child.input, POLLOUT, 0},
        };
        const int ready = ::poll(watched, std::size(watched), next_timeout());
        if (ready > 0) {
            // Output first: what was written before the end is read before the end is noticed.
            if (watched[2].revents != 0)
                read_stream(m_out);
            if (watched[3].revents != 0)
                read_stream(m_err);
            if (watched[4].revents != 0)
                write_input();
            if (watched[0].revents != 0)
                read_signals();
            if (watched[1].revents != 0)
                read_control();
        }
        flush_aged();
        check_deadlines();
    }
}

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

void Supervision::read_signals()
{
    signalfd_siginfo info{};
    while (::read(m_signals, &info, sizeof info) == sizeof info) {
        if (info.ssi_signo != SIGCHLD)
            stop("cancelled", false); // the machine goes down, or a person means us: the run must not go on unwatched
    }
    reap();
}

void Supervision::reap()
{
    int status = 0;
    pid_t pid = 0;
    while ((pid = ::waitpid(-1, &status, WNOHANG)) > 0) {
        if (pid != m_child.pid)
            continue; // somebody's orphan, ours as subreaper
        m_child_over = true;
        m_child_status = status;
        if (m_phase == Phase::running) {
            m_end = WIFSIGNALED(status) ? "signal" : "exit";
            m_phase = Phase::draining;
            m_phase_since = monotonic_ms();
        }
    }
    m_no_children = pid < 0 && errno == ECHILD;
}

void Supervision::read_control()
{
    char block[256];
    ssize_t count = 0;
    while ((count = ::read(m_control, block, sizeof block)) > 0) {
        for (const char c : std::string_view(block, static_cast<std::size_t>(count))) {
            if (c != '\n') {
                if (m_control_line.size() < longest_request)
                    m_control_line += c;
                continue;
            }
            if (m_control_line == "cancel gentle")
                stop("cancelled", false);
            else if (m_control_line == "cancel hard")
                stop("cancelled", true);
            m_control_line.clear();
        }
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
    m_spool.append(SpoolKind::finished, 0, wall_ms(), json.text());
}

std::int64_t Supervision::wall_ms() const { return monotonic_ms() + m_wall_offset; }

void Supervision::write_record(SpoolKind kind, int stream, std::string_view payload)
{
    if (!m_spool.append(kind, stream, wall_ms(), payload))
        stop("disk_full", false);
}

void Supervision::write_state(const char* phase, JsonText json)
{
    json.add("phase", phase)
        .add("run", m_order.run)
        .add("supervisor", std::int64_t(::getpid()))
        .add("started_at_ms", m_started + m_wall_offset)
        .add("kill_after_ms", m_order.kill_after_ms)
        .add("boot", boot_id());
    m_folder->write_state(json.text());
}

} // namespace opsdeck::automation
