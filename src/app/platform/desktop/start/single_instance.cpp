// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/start/single_instance.h"

#include "app/platform/desktop/start/start_messenger.h"
#include "core/logging.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace opsdeck::app {

using namespace std::chrono_literals;
using core::Done;
using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr auto look_again = 50ms;
constexpr auto longest_message_time = 2s;
constexpr int most_at_once = 16;

/// Short, because the kernel takes no more than 107 bytes; one a profile; in a folder of the user's own.
QString socket_path_for(const QString& profile_dir)
{
    const QByteArray hash = QCryptographicHash::hash(profile_dir.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString runtime_dir = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime_dir.isEmpty() ? profile_dir : runtime_dir) + QStringLiteral("/opsdeck-") +
           QString::fromLatin1(hash.left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString& profile_dir, QObject* parent)
    : QObject(parent)
    , m_dir(profile_dir)
{}

SingleInstance::~SingleInstance()
{
    // The socket goes before the lock, so that the next one finds either both or neither.
    m_server.reset();
    if (m_lock_fd >= 0)
        ::close(m_lock_fd);
}

Result<SingleInstance::Standing> SingleInstance::claim(const StartRequest& request, std::chrono::milliseconds patience)
{
    if (!QDir().mkpath(m_dir))
        return failure(ErrorKind::storage, tr("The profile folder %1 cannot be made.").arg(m_dir));
    const auto message = to_message(request);
    const QDeadlineTimer deadline(patience);
    while (true) {
        const auto locked = take_lock();
        if (!locked)
            return failure(locked.error());
        if (*locked) {
            const Done listening = listen();
            return listening ? Result<Standing>(Standing::first) : Result<Standing>(failure(listening.error()));
        }
        if (!message)
            return failure(message.error());
        // The other one may be just starting, or just ending: then there is no socket for a moment.
        const std::chrono::milliseconds left(deadline.remainingTime());
        const Done handed = hand_over(socket_of_holder(), *message, left);
        if (handed)
            return Standing::handed_over;
        if (handed.error().kind == ErrorKind::refused)
            return failure(handed.error());
        if (deadline.hasExpired())
            break;
        QThread::msleep(look_again.count());
    }
    return failure(ErrorKind::unreachable, tr("Opsdeck runs already with the profile %1, but does not answer. End it, "
                                              "or wait a moment, and start it again.")
                                               .arg(m_dir));
}

Result<bool> SingleInstance::take_lock()
{
    const QByteArray path = QFile::encodeName(m_dir + QStringLiteral("/window.lock"));
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        return failure(
            ErrorKind::storage,
            tr("The profile %1 cannot be written. Make it writable, or name another one with --profile.").arg(m_dir),
            QString::fromLocal8Bit(std::strerror(errno)));
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return false;
    }
    m_lock_fd = fd;
    return true;
}

Done SingleInstance::listen()
{
    m_socket_path = socket_path_for(m_dir);
    // Who holds the lock may remove it: its owner was killed.
    QFile::remove(m_socket_path);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(most_at_once);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection())
            hear(socket);
    });
    // Written into the lock, because another session of the same user may have another runtime folder.
    const QByteArray told = QFile::encodeName(m_socket_path);
    const bool is_told = m_server->listen(m_socket_path) && ::ftruncate(m_lock_fd, 0) == 0 &&
                         ::pwrite(m_lock_fd, told.constData(), static_cast<size_t>(told.size()), 0) == told.size();
    if (!is_told) {
        // Without a door the window still works; only a second start cannot reach it.
        qCWarning(log_app) << "a second start will not find this one:" << m_server->errorString();
    }
    return {};
}

QString SingleInstance::socket_of_holder() const
{
    QFile file(m_dir + QStringLiteral("/window.lock"));
    return file.open(QIODevice::ReadOnly) ? QFile::decodeName(file.read(4096)) : QString();
}

void SingleInstance::hear(QLocalSocket* socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const bool is_crowd = m_server->findChildren<QLocalSocket*>(Qt::FindDirectChildrenOnly).size() > most_at_once;
    if (is_crowd || !is_own_peer(static_cast<int>(socket->socketDescriptor()))) {
        socket->abort();
        return;
    }
    QTimer::singleShot(longest_message_time, socket, &QLocalSocket::abort);
    const auto take = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > longest_start_message)
                socket->abort();
            return;
        }
        const auto request = read_start_message(socket->readLine(longest_start_message + 1));
        if (!request) {
            qCWarning(log_app) << "a message from another program was not a start of Opsdeck";
            socket->abort();
            return;
        }
        // One message a connection.
        disconnect(socket, &QLocalSocket::readyRead, this, nullptr);
        socket->write(start_taken);
        socket->disconnectFromServer();
        Q_EMIT started_again(*request);
    };
    socket->setReadBufferSize(longest_start_message + 1);
    connect(socket, &QLocalSocket::readyRead, this, take);
    take();
}

} // namespace opsdeck::app
