// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop/start/start_request.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>
#include <memory>

class QLocalSocket;

namespace opsdeck::app {

/// One window program a profile. The first start holds a lock in the profile, which the kernel releases however it
/// ends, and listens on a local socket; a second start hands its arguments over and ends. Only the same user is heard.
/// One thread with an event loop, once it is the first.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    enum class Standing { first, handed_over };

    explicit SingleInstance(const QString& profile_dir, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// To be called once, early: needs no event loop. Blocks for at most `patience` while another one runs and does not
    /// answer; `unreachable` then: do not start, tell the person.
    [[nodiscard]] core::Result<Standing> claim(const StartRequest& request,
                                               std::chrono::milliseconds patience = std::chrono::seconds(5));

Q_SIGNALS:
    /// Somebody started the program again. What it carries comes from outside: links fill, they never run.
    void started_again(const opsdeck::app::StartRequest& request);

private:
    /// True when this process holds the lock now.
    [[nodiscard]] core::Result<bool> take_lock();
    [[nodiscard]] core::Done listen();
    /// The socket that the holder of the lock listens on; empty: it does not yet.
    [[nodiscard]] QString socket_of_holder() const;
    void hear(QLocalSocket* socket);

    QString m_dir;
    int m_lock_fd = -1;
    QString m_socket_path;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace opsdeck::app
