// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// opsdeck-supervisor RUN_FOLDER: starts one program, looks after it until nothing is left to look after, and keeps what
// it prints. It gets its order on standard input (see spool/supervisor_order.h) and answers one line on standard
// output: "claimed", "taken" or "failed ERRNO STEP". It leaves its starter at once, so that the death of a window, a
// terminal or an agent never ends a run.

#include "automation/output/redaction/wipe.h"
#include "automation/supervisor/crash_point.h"
#include "automation/supervisor/run_folder.h"
#include "automation/supervisor/spool/supervisor_order.h"
#include "automation/supervisor/supervision.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

using namespace opsdeck::automation;

void answer(const std::string& text)
{
    [[maybe_unused]] const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
}

int fail(const char* step)
{
    answer("failed " + std::to_string(errno) + " " + step + "\n");
    return 1;
}

std::string read_order()
{
    std::string bytes;
    char block[65536];
    ssize_t count = 0;
    while ((count = ::read(STDIN_FILENO, block, sizeof block)) > 0 || (count < 0 && errno == EINTR)) {
        if (count > 0)
            bytes.append(block, static_cast<std::size_t>(count));
    }
    ::explicit_bzero(block, sizeof block);
    // The anonymous file must not outlive its reading.
    [[maybe_unused]] const int failed = ::ftruncate(STDIN_FILENO, 0);
    return bytes;
}

// 0, 1 and 2 lead nowhere from now on: the starter's terminal or log is none of our business.
void let_go()
{
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int target = 0; null >= 0 && target < 3; ++target)
        ::dup2(null, target);
}

int supervise(const char* path)
{
    ::setsid();
    if (::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0)
        return fail("subreaper");
    std::string bytes = read_order();
    auto order = decode_order(bytes);
    wipe(bytes);
    if (!order) {
        errno = EBADMSG;
        return fail("order");
    }
    RunFolder folder;
    if (!folder.open(path))
        return fail("folder");
    [[maybe_unused]] const int in_root = ::chdir("/"); // a mount that we stand in could not be unmounted
    const mode_t umask = ::umask(077);
    crash_point("ordered");
    switch (folder.claim()) {
    case RunFolder::Claim::ours:
        break;
    case RunFolder::Claim::taken:
        answer("taken\n");
        return 2;
    case RunFolder::Claim::failed:
        return fail("claim");
    }
    crash_point("claimed");
    Supervision supervision(&folder, std::move(*order), umask);
    if (!folder.reserve_state() || !supervision.prepare())
        return fail("spool");
    crash_point("prepared");
    answer("claimed\n");
    let_go();
    crash_point("answered");
    supervision.run();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("Usage: opsdeck-supervisor RUN_FOLDER\nOpsdeck starts this program itself.\n", stderr);
        return 64;
    }
    ::syscall(SYS_close_range, 3U, ~0U, 0U);
    const pid_t pid = ::fork();
    if (pid < 0)
        return fail("fork");
    if (pid > 0)
        ::_exit(0);
    return supervise(argv[1]);
}
