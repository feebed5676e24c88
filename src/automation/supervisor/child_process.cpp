// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/child_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <linux/close_range.h>
#include <optional>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

constexpr int pipe_space = 1024 * 1024;

struct Pipe {
    int read = -1;
    int write = -1;

    [[nodiscard]] bool open()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        read = ends[0];
        write = ends[1];
        return true;
    }
    void close()
    {
        if (read >= 0)
            ::close(read);
        if (write >= 0)
            ::close(write);
        read = write = -1;
    }
};

struct Failure {
    StartProblem problem;
    int error;
};

std::string_view variable(const SupervisorOrder& order, std::string_view name)
{
    for (const std::string& entry : order.environment) {
        if (entry.size() > name.size() && entry[name.size()] == '=' && entry.starts_with(name))
            return std::string_view(entry).substr(name.size() + 1);
    }
    return {};
}

// The working folder counts for relative names, as it does for execve in the child.
std::string in_folder(const std::string& cwd, const std::string& path)
{
    return path.starts_with('/') || cwd.empty() ? path : cwd + "/" + path;
}

std::optional<Failure> executable_problem(const std::string& path)
{
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
        return Failure{errno == EACCES ? StartProblem::not_executable : StartProblem::missing, errno};
    if (S_ISDIR(info.st_mode))
        return Failure{StartProblem::not_executable, EISDIR};
    if (::access(path.c_str(), X_OK) != 0)
        return Failure{StartProblem::not_executable, errno};
    return std::nullopt;
}

// Where argv[0] is. A name with a slash is a path; any other is looked up in the child's own PATH.
std::optional<Failure> find_program(const SupervisorOrder& order, std::string& program)
{
    const std::string& name = order.argv.front();
    program = name;
    if (name.empty())
        return Failure{StartProblem::missing, ENOENT};
    if (name.find('/') != std::string::npos)
        return executable_problem(in_folder(order.cwd, name));
    std::string_view path = variable(order, "PATH");
    std::optional<Failure> problem = Failure{StartProblem::missing, ENOENT};
    while (!path.empty()) {
        const std::size_t end = std::min(path.find(':'), path.size());
        const std::string candidate = std::string(path.substr(0, end)) + "/" + name;
        path.remove_prefix(std::min(end + 1, path.size()));
        if (!candidate.starts_with('/'))
            continue; // an empty or relative entry would make the working folder a place for programs
        const auto found = executable_problem(candidate);
        if (!found) {
            program = candidate;
            return std::nullopt;
        }
        if (found->problem == StartProblem::not_executable) {
            program = candidate;
            problem = found;
        }
    }
    return problem;
}

std::vector<char*> pointers(const std::vector<std::string>& strings)
{
    std::vector<char*> list;
    list.reserve(strings.size() + 1);
    for (const std::string& string : strings)
        list.push_back(const_cast<char*>(string.c_str()));
    list.push_back(nullptr);
    return list;
}

[[noreturn]] void report(int report_to, StartProblem problem)
{
    const Failure failure{problem, errno};
    [[maybe_unused]] const ssize_t count = ::write(report_to, &failure, sizeof failure);
    ::_exit(127);
}

// Past the library, which keeps two signals to itself that its own posix_spawn leaves ignored.
void default_signals()
{
    struct {
        void (*handler)(int) = SIG_DFL;
        unsigned long rest[3] = {};
    } action;
    for (int number = 1; number <= 64; ++number)
        ::syscall(SYS_rt_sigaction, number, &action, nullptr, std::size_t(8));
}

// Runs between fork and exec in a process with one thread.
[[noreturn]] void become(const SupervisorOrder& order, const std::string& program, std::array<int, 3> descriptors,
                         int report_to, mode_t umask)
{
    ::setsid();
    // First out of the way of 0, 1 and 2, then onto them.
    for (int& descriptor : descriptors) {
        descriptor = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
        if (descriptor < 0)
            report(report_to, StartProblem::not_started);
    }
    report_to = ::fcntl(report_to, F_DUPFD_CLOEXEC, 10);
    for (int target = 0; target < 3; ++target) {
        if (::dup2(descriptors[static_cast<std::size_t>(target)], target) < 0)
            report(report_to, StartProblem::not_started);
    }
    ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    if (!order.cwd.empty() && ::chdir(order.cwd.c_str()) != 0)
        report(report_to, StartProblem::bad_folder);
    default_signals();
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::umask(umask);
    auto arguments = pointers(order.argv);
    auto environment = pointers(order.environment);
    ::execve(program.c_str(), arguments.data(), environment.data());
    const bool refused = errno == EACCES || errno == ENOEXEC || errno == ENOENT || errno == ELOOP || errno == EPERM;
    report(report_to, refused ? StartProblem::not_executable : StartProblem::not_started);
}

StartedChild failed(StartedChild child, Failure failure)
{
    child.problem = failure.problem;
    child.error = failure.error;
    return child;
}

} // namespace

StartedChild start_child(const SupervisorOrder& order, mode_t umask)
{
    StartedChild child;
    if (!order.cwd.empty()) {
        struct stat info {};
        if (::stat(order.cwd.c_str(), &info) != 0)
            return failed(child, {StartProblem::bad_folder, errno});
        if (!S_ISDIR(info.st_mode))
            return failed(child, {StartProblem::bad_folder, ENOTDIR});
    }
    if (const auto problem = find_program(order, child.program))
        return failed(child, *problem);

    Pipe input;
    Pipe out;
    Pipe err;
    Pipe report_pipe;
    const int null = order.input ? -1 : ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const bool ready = out.open() && err.open() && report_pipe.open() && (order.input ? input.open() : null >= 0);
    const pid_t pid = ready ? ::fork() : -1;
    if (pid == 0)
        become(order, child.program, {order.input ? input.read : null, out.write, err.write}, report_pipe.write, umask);
    const int reason = errno;
    if (null >= 0)
        ::close(null);
    if (pid < 0) {
        for (Pipe* pipe : {&input, &out, &err, &report_pipe})
            pipe->close();
        return failed(child, {StartProblem::not_started, reason});
    }
    ::close(out.write);
    ::close(err.write);
    ::close(report_pipe.write);
    if (input.read >= 0)
        ::close(input.read);

    Failure failure{};
    ssize_t count = 0;
    do {
        count = ::read(report_pipe.read, &failure, sizeof failure);
    } while (count < 0 && errno == EINTR);
    ::close(report_pipe.read);
    if (count == sizeof failure) {
        ::waitpid(pid, nullptr, 0);
        for (const int end : {input.write, out.read, err.read}) {
            if (end >= 0)
                ::close(end);
        }
        return failed(child, failure);
    }
    for (const int end : {input.write, out.read, err.read}) {
        if (end >= 0)
            ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    ::fcntl(out.read, F_SETPIPE_SZ, pipe_space); // fewer, larger reads; refused when the user has too many pipes
    child.pid = pid;
    child.input = input.write;
    child.out = out.read;
    child.err = err.read;
    return child;
}

} // namespace opsdeck::automation
