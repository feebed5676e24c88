// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/local_room_host.h"

#include "core/logging.h"
#include "opsflow/session/server_name.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThread>
#include <QUrl>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace opsdeck::app {

using namespace std::chrono_literals;
using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr auto wait_for_other = 5s;
constexpr auto look_again = 250ms;

QJsonObject read_object(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// A profile from before rooms had names goes on under the address that its ledger and outbox hold.
QString known_name(const QJsonObject& endpoint)
{
    return endpoint.value(QStringLiteral("server")).toString(endpoint.value(QStringLiteral("url")).toString());
}

} // namespace

LocalRoomHost::LocalRoomHost(const QString& profile_dir, QObject* parent)
    : QObject(parent)
    , m_dir(profile_dir + QStringLiteral("/localroom"))
{
    m_take_over.setInterval(look_again);
    connect(&m_take_over, &QTimer::timeout, this, &LocalRoomHost::take_over);
}

LocalRoomHost::~LocalRoomHost()
{
    m_server.reset();
    if (m_lock_fd >= 0)
        ::close(m_lock_fd);
}

Result<LocalRoomAccess> LocalRoomHost::enter()
{
    if (!QDir().mkpath(m_dir))
        return failure(ErrorKind::storage, tr("The folder %1 of the local room cannot be made.").arg(m_dir));
    QElapsedTimer waited;
    waited.start();
    while (true) {
        const auto locked = take_lock();
        if (!locked)
            return failure(locked.error());
        if (*locked)
            return start_server();
        // Somebody else runs it, and may be just starting: its endpoint appears when it listens.
        if (auto access = find_running()) {
            m_take_over.start();
            return access;
        }
        if (std::chrono::milliseconds(waited.elapsed()) > wait_for_other)
            break;
        QThread::msleep(50);
    }
    return failure(
        ErrorKind::unreachable,
        tr("Another Opsdeck holds the local room of this profile but does not answer. End it and try again."));
}

Result<bool> LocalRoomHost::take_lock()
{
    if (m_lock_fd >= 0)
        return true;
    const QByteArray path = QFile::encodeName(m_dir + QStringLiteral("/host.lock"));
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        return failure(ErrorKind::storage,
                       tr("The profile cannot be written, and the local room lives in it. Make %1 writable, or name "
                          "another profile with --profile.")
                           .arg(m_dir),
                       QString::fromLocal8Bit(std::strerror(errno)));
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return false;
    }
    m_lock_fd = fd;
    return true;
}

Result<LocalRoomAccess> LocalRoomHost::start_server()
{
    const QString endpoint_path = m_dir + QStringLiteral("/endpoint.json");
    const QJsonObject last = read_object(endpoint_path);
    const int last_port = QUrl(last.value(QStringLiteral("url")).toString()).port(0);
    localroom::ServerOptions options;
    options.data_dir = m_dir + QStringLiteral("/data");
    options.port = static_cast<quint16>(last_port);
    options.seed = localroom::Seed::demo;
    auto server = localroom::LocalRoomServer::start(options);
    if (!server && last_port != 0) {
        // The port of last time belongs to somebody else now.
        options.port = 0;
        server = localroom::LocalRoomServer::start(options);
    }
    if (!server)
        return failure(server.error());
    m_server = std::move(*server);
    m_take_over.stop();

    const auto& info = m_server->info();
    const QString known = known_name(last);
    const bool has_old_name = !known.isEmpty() && !opsflow::is_local_room(known);
    const QString name = has_old_name ? known : opsflow::local_room_name(info.team.id);
    QSaveFile file(endpoint_path);
    const QJsonObject endpoint{{QStringLiteral("url"), info.url},
                               {QStringLiteral("server"), name},
                               {QStringLiteral("token"), info.token},
                               {QStringLiteral("team"), info.team.name},
                               {QStringLiteral("pid"), static_cast<qint64>(::getpid())}};
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(endpoint).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return failure(ErrorKind::storage, tr("The file %1 cannot be written.").arg(endpoint_path), file.errorString());
    qCDebug(log_app) << "runs the local room of the profile";
    return LocalRoomAccess{info.url, name, info.token, info.team.name};
}

Result<LocalRoomAccess> LocalRoomHost::find_running() const
{
    const QJsonObject endpoint = read_object(m_dir + QStringLiteral("/endpoint.json"));
    const qint64 pid = endpoint.value(QStringLiteral("pid")).toInteger();
    // An endpoint of a process that has ended is last time's: the new host has not written its own yet.
    if (pid <= 0 || ::kill(static_cast<pid_t>(pid), 0) != 0)
        return failure(ErrorKind::unreachable, tr("The local room is not running."));
    return LocalRoomAccess{endpoint.value(QStringLiteral("url")).toString(), known_name(endpoint),
                           endpoint.value(QStringLiteral("token")).toString(),
                           endpoint.value(QStringLiteral("team")).toString()};
}

void LocalRoomHost::take_over()
{
    const auto locked = take_lock();
    if (!locked || !*locked)
        return;
    m_take_over.stop();
    if (auto started = start_server(); !started)
        qCWarning(log_app).noquote() << started.error().text;
}

} // namespace opsdeck::app
