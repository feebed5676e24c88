// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/support/terminal_session.h"

#include <QElapsedTimer>
#include <QThread>

#include <array>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace opsdeck::test {

TerminalSession::TerminalSession(const QString& program, const QStringList& arguments, const QStringList& environment)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    std::vector<QByteArray> settings;
    for (const QString& setting : environment)
        settings.push_back(setting.toLocal8Bit());
    const winsize size{40, 100, 0, 0};
    m_child = ::forkpty(&m_terminal, nullptr, nullptr, &size);
    if (m_child == 0) {
        for (QByteArray& setting : settings)
            ::putenv(setting.data());
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
}

TerminalSession::~TerminalSession()
{
    if (m_child > 0) {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    if (m_terminal >= 0)
        ::close(m_terminal);
}

void TerminalSession::type(const QByteArray& keys) const
{
    if (::write(m_terminal, keys.constData(), static_cast<size_t>(keys.size())) != keys.size())
        qFatal("the terminal takes no keys");
}

bool TerminalSession::read_some(int at_most_ms)
{
    pollfd waiting{m_terminal, POLLIN, 0};
    if (::poll(&waiting, 1, at_most_ms) <= 0)
        return false;
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(m_terminal, bytes.data(), bytes.size());
    if (count <= 0)
        return false;
    m_screen.append(bytes.data(), count);
    return true;
}

bool TerminalSession::sees(const QByteArray& text, int at_most_ms)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const qsizetype at = m_screen.indexOf(text, m_seen);
        if (at >= 0) {
            m_seen = at + text.size();
            return true;
        }
        if (timer.elapsed() > at_most_ms)
            return false;
        read_some(50);
    }
}

int TerminalSession::ended(int at_most_ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < at_most_ms) {
        int status = 0;
        if (::waitpid(m_child, &status, WNOHANG) == m_child) {
            m_child = -1;
            while (read_some(0)) {
            }
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
        }
        if (!read_some(20))
            QThread::msleep(5); // its terminal may be closed before it has ended
    }
    return -1;
}

} // namespace opsdeck::test
