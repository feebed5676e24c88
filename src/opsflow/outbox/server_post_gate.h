// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/transport/transport.h"
#include "opsflow/outbox/post_gate.h"

#include <QPointer>

namespace opsdeck::opsflow {

/// The real server, over the one transport.
class ServerPostGate final : public PostGate {
public:
    explicit ServerPostGate(mattermost::Transport* transport);

    QCoro::Task<core::Result<core::Post>> create(mattermost::NewPost post) override;
    QCoro::Task<core::Result<core::Post>> patch(core::PostId post, mattermost::PostPatch patch) override;
    QCoro::Task<core::Result<QStringList>> upload(core::RoomId room, QStringList paths) override;
    QCoro::Task<core::Result<mattermost::PostPage>> newest(core::RoomId room, int page) override;

private:
    QPointer<mattermost::Transport> m_transport;
};

} // namespace opsdeck::opsflow
