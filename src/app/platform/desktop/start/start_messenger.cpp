// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/start/start_messenger.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace opsdeck::app {

using core::Done;
using core::ErrorKind;
using core::failure;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("StartMessenger", text); }

class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

bool wait_until(int fd, short events, const QDeadlineTimer& deadline)
{
    while (true) {
        pollfd entry{fd, events, 0};
        const int ready = ::poll(&entry, 1, static_cast<int>(deadline.remainingTime()));
        if (ready >= 0 || errno != EINTR)
            return ready > 0;
    }
}

bool send_all(int fd, QByteArrayView message, const QDeadlineTimer& deadline)
{
    while (!message.isEmpty()) {
        if (!wait_until(fd, POLLOUT, deadline))
            return false;
        const ssize_t sent = ::send(fd, message.data(), static_cast<size_t>(message.size()), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        if (sent > 0)
            message = message.sliced(sent);
    }
    return true;
}

bool read_answer(int fd, const QDeadlineTimer& deadline)
{
    const QByteArray wanted(start_taken);
    QByteArray got;
    while (got.size() < wanted.size()) {
        char bytes[16];
        if (!wait_until(fd, POLLIN, deadline))
            return false;
        const ssize_t count = ::recv(fd, bytes, sizeof bytes, 0);
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
            return false;
        if (count > 0)
            got.append(bytes, count);
    }
    return got == wanted;
}

} // namespace

bool is_own_peer(int socket_fd)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket_fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

Done hand_over(const QString& socket_path, const QByteArray& message, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    const QByteArray path = QFile::encodeName(socket_path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const auto unreachable = [] {
        return failure(ErrorKind::unreachable, tr("The Opsdeck that runs cannot be reached."),
                       QString::fromLocal8Bit(std::strerror(errno)));
    };
    if (socket.get() < 0 || path.isEmpty() || path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return unreachable();
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return unreachable();
    if (!is_own_peer(socket.get())) {
        return failure(ErrorKind::refused,
                       tr("Another user of this computer listens where Opsdeck should be. It was told nothing."));
    }
    if (!send_all(socket.get(), message, deadline) || !read_answer(socket.get(), deadline)) {
        return failure(ErrorKind::timed_out,
                       tr("Opsdeck runs already, but does not answer. End it, or wait, and start it again."));
    }
    return {};
}

} // namespace opsdeck::app
