// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/supervision.h"

#include "automation/output/redaction/wipe.h"
#include "automation/supervisor/crash_point.h"
#include "automation/supervisor/monotonic.h"
#include "automation/supervisor/process_tree.h"

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

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
    crash_point("forked");
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
    crash_point("running");
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
