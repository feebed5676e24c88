// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/file_lock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace opsdeck::store {

core::Result<FileLock> FileLock::try_lock(const QString& path, Kind kind, Create create)
{
    const int flags = O_RDWR | O_CLOEXEC | (create == Create::if_missing ? O_CREAT : 0);
    const int fd = ::open(QFile::encodeName(path).constData(), flags, 0600);
    if (fd < 0) {
        return core::failure(errno == ENOENT && create == Create::never ? core::ErrorKind::not_found
                                                                        : core::ErrorKind::storage,
                             QCoreApplication::translate("Store", "A lock file could not be opened. Check the folder's "
                                                                  "rights and the free space."),
                             path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)));
    }
    FileLock lock(fd);
    if (::flock(fd, (kind == Kind::shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0)
        return core::failure(core::ErrorKind::conflict,
                             QCoreApplication::translate("Store", "Another Opsdeck process uses this file."), path);
    return lock;
}

core::Result<FileLock> FileLock::lock_within(const QString& path, Kind kind, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    for (;;) {
        auto lock = try_lock(path, kind);
        if (lock || lock.error().kind != core::ErrorKind::conflict || deadline.hasExpired())
            return lock;
        QThread::msleep(10);
    }
}

FileLock::~FileLock() { release(); }

FileLock::FileLock(FileLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

void FileLock::share()
{
    while (m_fd >= 0 && ::flock(m_fd, LOCK_SH) != 0 && errno == EINTR) {
    }
}

void FileLock::release()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

} // namespace opsdeck::store
