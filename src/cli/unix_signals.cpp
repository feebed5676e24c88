// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/unix_signals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace opsdeck::cli {

UnixSignals::UnixSignals(QObject* parent)
    : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGHUP);
    ::pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
    m_fd = ::signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_fd < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &UnixSignals::read_signal);
}

UnixSignals::~UnixSignals()
{
    m_notifier.reset();
    if (m_fd >= 0)
        ::close(m_fd);
}

void UnixSignals::read_signal()
{
    signalfd_siginfo info{};
    while (::read(m_fd, &info, sizeof info) == sizeof info) {
        if (info.ssi_signo == SIGINT)
            Q_EMIT interrupted();
        else if (info.ssi_signo == SIGHUP)
            Q_EMIT hung_up();
        else
            Q_EMIT terminated();
    }
}

} // namespace opsdeck::cli
