// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/run_folder.h"

#include "automation/supervisor/spool/spool_format.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

constexpr off_t state_space = 4096;

bool write_all(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace

RunFolder::~RunFolder()
{
    if (m_claim >= 0)
        ::close(m_claim);
    if (m_folder >= 0)
        ::close(m_folder);
}

bool RunFolder::open(const char* path)
{
    m_folder = ::open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return m_folder >= 0;
}

RunFolder::Claim RunFolder::claim()
{
    const std::string mine = std::string(run_files::claim) + "." + std::to_string(::getpid());
    ::unlinkat(m_folder, mine.c_str(), 0);
    m_claim = ::openat(m_folder, mine.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (m_claim < 0)
        return Claim::failed;
    const std::string content = std::string(run_files::claimed_by_supervisor) + "\n";
    Claim result = Claim::failed;
    if (write_all(m_claim, content) && ::flock(m_claim, LOCK_EX | LOCK_NB) == 0) {
        // link() fails if the name exists, as O_EXCL does, but what appears is complete.
        if (::linkat(m_folder, mine.c_str(), m_folder, run_files::claim, 0) == 0)
            result = Claim::ours;
        else if (errno == EEXIST)
            result = Claim::taken;
    }
    const int reason = errno;
    ::unlinkat(m_folder, mine.c_str(), 0);
    errno = reason;
    return result;
}

int RunFolder::open_control()
{
    if (::mkfifoat(m_folder, run_files::control, 0600) != 0 && errno != EEXIST)
        return -1;
    // For reading and writing, so that it never reports an end when a writer leaves.
    return ::openat(m_folder, run_files::control, O_RDWR | O_NONBLOCK | O_CLOEXEC);
}

bool RunFolder::reserve_state()
{
    const int file = ::openat(m_folder, run_files::next_state, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    const int failed = ::posix_fallocate(file, 0, state_space);
    ::close(file);
    // A file system that cannot reserve (EOPNOTSUPP, EINVAL) is used as it is.
    return failed != ENOSPC && failed != EDQUOT && failed != EIO;
}

bool RunFolder::write_state(std::string_view json)
{
    const int file = ::openat(m_folder, run_files::next_state, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    const bool written = write_all(file, json) && ::ftruncate(file, static_cast<off_t>(json.size())) == 0;
    ::close(file);
    return written && ::renameat(m_folder, run_files::next_state, m_folder, run_files::state) == 0;
}

} // namespace opsdeck::automation
