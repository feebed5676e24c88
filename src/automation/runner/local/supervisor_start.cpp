// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/supervisor_start.h"

#include "automation/output/redaction/wipe.h"
#include "automation/runner/local/line_from_pipe.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

constexpr std::chrono::seconds longest_start{30};
constexpr int first_free_descriptor = 10;

QString say(const char* text) { return QCoreApplication::translate("Runner", text); }

core::Error start_error(int error, const QString& step)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    const QString detail = QStringLiteral("%1: %2").arg(step, reason);
    if (error == ENOSPC || error == EDQUOT || error == EROFS || error == EFBIG)
        return {core::ErrorKind::storage,
                say("The run was not started, because its output could not be stored (%1).").arg(reason), detail};
    return {core::ErrorKind::process, say("The run was not started: %1.").arg(reason), detail};
}

// A descriptor above 2, so that it is not in the way of the child's own; closes the one it replaces.
int out_of_the_way(int descriptor)
{
    if (descriptor < 0 || descriptor >= first_free_descriptor)
        return descriptor;
    const int moved = ::fcntl(descriptor, F_DUPFD_CLOEXEC, first_free_descriptor);
    ::close(descriptor);
    return moved;
}

int order_file(const SupervisorOrder& order)
{
    std::string bytes = encode_order(order);
    int file = out_of_the_way(::memfd_create("opsdeck-order", MFD_CLOEXEC));
    std::size_t written = 0;
    while (file >= 0 && written < bytes.size()) {
        const ssize_t count = ::write(file, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            ::close(file);
            file = -1;
            break;
        }
        written += static_cast<std::size_t>(count);
    }
    wipe(bytes);
    if (file >= 0)
        ::lseek(file, 0, SEEK_SET);
    return file;
}

// Returns errno of the spawn.
int spawn(const QByteArray& program, const QByteArray& folder, int order, int answer, pid_t& pid)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, order, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, answer, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t signal_set;
    ::sigemptyset(&signal_set);
    ::posix_spawnattr_setsigmask(&attributes, &signal_set);
    ::sigfillset(&signal_set);
    ::posix_spawnattr_setsigdefault(&attributes, &signal_set);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    // Its environment is empty: what ours holds may be secret, and the child's comes with the order.
    char* arguments[] = {const_cast<char*>(program.constData()), const_cast<char*>(folder.constData()), nullptr};
    char* environment[] = {nullptr};
    const int error = ::posix_spawn(&pid, program.constData(), &actions, &attributes, arguments, environment);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return error;
}

core::Done understood(const QByteArray& answer)
{
    if (answer == "claimed")
        return {};
    if (answer == "taken")
        return core::failure(core::ErrorKind::conflict,
                             say("This run was started or forbidden before. It was not started a second time."));
    const QList<QByteArray> words = answer.split(' ');
    if (words.size() == 3 && words.at(0) == "failed")
        return core::failure(start_error(words.at(1).toInt(), QString::fromLatin1(words.at(2))));
    return core::failure(
        core::ErrorKind::process,
        say("The run was not started, because its supervisor ended at once. Reinstall Opsdeck if it happens again."),
        QString::fromLatin1(answer));
}

} // namespace

QCoro::Task<core::Done> start_supervisor(QString supervisor, QString folder, std::shared_ptr<SupervisorOrder> order)
{
    const int file = order_file(*order);
    const int file_error = errno;
    order.reset();
    if (file < 0)
        co_return core::failure(start_error(file_error, QStringLiteral("order")));
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        const int error = errno;
        ::close(file);
        co_return core::failure(start_error(error, QStringLiteral("pipe")));
    }
    const int write_end = out_of_the_way(ends[1]);
    LineFromPipe answer(ends[0]);
    pid_t pid = -1;
    const int error = spawn(QFile::encodeName(supervisor), QFile::encodeName(folder), file, write_end, pid);
    ::close(file);
    ::close(write_end);
    if (error == ENOENT || error == EACCES)
        co_return core::failure(
            core::ErrorKind::process,
            say("The run was not started, because the program \"%1\" is missing. Reinstall Opsdeck.").arg(supervisor),
            QString::fromLocal8Bit(std::strerror(error)));
    if (error != 0)
        co_return core::failure(start_error(error, QStringLiteral("spawn")));

    auto waiting = qCoro(&answer, &LineFromPipe::done, std::chrono::milliseconds(longest_start));
    const std::optional<QByteArray> line = co_await waiting;
    // The process we started leaves its work to its own child at once: this does not wait.
    ::waitpid(pid, nullptr, line ? 0 : WNOHANG);
    if (!line)
        co_return core::failure(core::ErrorKind::timed_out,
                                say("The run's supervisor did not answer. Whether it was started will be looked up."));
    co_return understood(*line);
}

} // namespace opsdeck::automation
