// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/terminal.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace opsdeck::cli {
namespace {

constexpr int usual_width = 80;

const char* code_of(Colour colour)
{
    switch (colour) {
    case Colour::bold:
        return "\033[1m";
    case Colour::dim:
        return "\033[2m";
    case Colour::green:
        return "\033[32m";
    case Colour::red:
        return "\033[31m";
    case Colour::yellow:
        return "\033[33m";
    case Colour::blue:
        return "\033[34m";
    case Colour::plain:
        break;
    }
    return "";
}

/// 0, or the errno of what was not written.
int write_to(std::FILE* stream, const QByteArray& bytes)
{
    errno = 0;
    const bool is_taken = std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) ==
                          static_cast<size_t>(bytes.size());
    return std::fflush(stream) == 0 && is_taken ? 0 : std::max(errno, 1);
}

/// True when there is something to read (the end of the input counts), false when a signal to end is waiting: those are
/// blocked and read by the event loop, which stands still while a question is open.
bool wait_for_input()
{
    constexpr int look_again_ms = 50;
    while (std::cin.rdbuf()->in_avail() <= 0) {
        sigset_t pending{};
        ::sigpending(&pending);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            if (sigismember(&pending, signal) == 1)
                return false;
        }
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, look_again_ms) > 0)
            return true;
    }
    return true;
}

/// Switches the echo off as long as it lives.
class NoEcho final {
public:
    NoEcho()
    {
        m_active = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_active)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~NoEcho()
    {
        if (m_active)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before{};
    bool m_active = false;
};

} // namespace

Terminal::Terminal()
    : m_out_is_terminal(::isatty(STDOUT_FILENO) == 1)
    , m_in_is_terminal(::isatty(STDIN_FILENO) == 1)
    , m_colours(m_out_is_terminal && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb")
{}

int Terminal::width() const
{
    if (!m_out_is_terminal)
        return 0;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    const int told = qEnvironmentVariableIntValue("COLUMNS");
    return told > 0 ? told : usual_width;
}

void Terminal::write_out(const QByteArray& bytes) const
{
    const int error = write_to(stdout, bytes);
    if (m_output_error == 0)
        m_output_error = error;
}

void Terminal::print(const QString& text) const { write_out(text.toUtf8() + '\n'); }

void Terminal::print_raw(const QByteArray& bytes) const { write_out(bytes); }

void Terminal::complain(const QString& text) const { write_to(stderr, text.toUtf8() + '\n'); }

void Terminal::redraw(const QString& text) const
{
    if (m_out_is_terminal)
        write_to(stdout, "\r\033[K" + text.toUtf8());
}

void Terminal::clear_redraw() const
{
    if (m_out_is_terminal)
        write_to(stdout, "\r\033[K");
}

QString Terminal::paint(const QString& text, Colour colour) const
{
    if (!m_colours || colour == Colour::plain)
        return text;
    return QLatin1String(code_of(colour)) + text + QLatin1String("\033[0m");
}

QString Terminal::ask(const QString& question, bool hidden) const
{
    if (m_in_is_terminal)
        write_to(stderr, question.toUtf8() + ' ');
    std::string answer;
    bool got = false;
    {
        const std::unique_ptr<NoEcho> silence = hidden && m_in_is_terminal ? std::make_unique<NoEcho>() : nullptr;
        got = wait_for_input() && std::getline(std::cin, answer);
    }
    if (!got && m_in_is_terminal)
        write_to(stderr, "\n");
    if (hidden && m_in_is_terminal)
        write_to(stderr, "\n");
    return got ? QString::fromStdString(answer) : QString();
}

} // namespace opsdeck::cli
