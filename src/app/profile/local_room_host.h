// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "localroom/server.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>

namespace opsdeck::app {

/// What a client needs to enter a local room. Holds a secret: never print it.
struct LocalRoomAccess {
    QString url;
    QString server; ///< what the profile knows it by, whatever its port is today
    QString token;
    QString team;
};

/// The local room of a profile, shared by every process that uses the profile: the first one runs the server, the
/// others find it by `localroom/endpoint.json`. When its process ends, another one takes over at the same port, so that
/// nobody has to sign in again. When the port is taken it gets another one, and keeps its name. One thread with an
/// event loop.
class LocalRoomHost final : public QObject {
    Q_OBJECT

public:
    explicit LocalRoomHost(const QString& profile_dir, QObject* parent = nullptr);
    ~LocalRoomHost() override;

    /// Starts the server or finds the running one. Blocks for a moment; `unreachable` when neither works.
    [[nodiscard]] core::Result<LocalRoomAccess> enter();

    /// True when this process runs the server.
    [[nodiscard]] bool is_host() const { return m_server != nullptr; }

private:
    /// True when this process holds the lock now; an error when the lock cannot even be tried.
    [[nodiscard]] core::Result<bool> take_lock();
    [[nodiscard]] core::Result<LocalRoomAccess> start_server();
    [[nodiscard]] core::Result<LocalRoomAccess> find_running() const;
    void take_over();

    QString m_dir;
    int m_lock_fd = -1; ///< holds a flock; the kernel releases it however the process ends
    std::unique_ptr<localroom::LocalRoomServer> m_server;
    QTimer m_take_over;
};

} // namespace opsdeck::app
