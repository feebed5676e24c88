// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <csignal>
#include <sys/resource.h>

namespace opsdeck::test {

/// While it lives no file takes another byte from this process, nor from those it starts: every write to a disk fails
/// at the system call, as on a full one. Pipes and sockets go on.
class FullDisk final {
public:
    FullDisk()
    {
        ::signal(SIGXFSZ, SIG_IGN); // the failed call is enough
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{0, m_before.rlim_max};
        if (::setrlimit(RLIMIT_FSIZE, &full) != 0)
            qFatal("the disk could not be filled");
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace opsdeck::test
