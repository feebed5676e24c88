// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/chat/room.h"
#include "core/chat/team.h"
#include "core/clock.h"
#include "flow/support/server_process.h"
#include "localroom/server.h"
#include "mattermost/transport/transport.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <vector>

namespace opsdeck::test {

/// The server that the flow tests talk to, and their own eyes on it: a local room in a temporary folder, or the server
/// of OPSDECK_LIVE_URL, _LOGIN, _PASSWORD and _TEAM. The tests know no difference. Or, where it is to be killed, always
/// a local room in a process of its own.
class FlowServer final {
public:
    enum class Kind { any, process };

    explicit FlowServer(Kind kind = Kind::any);
    ~FlowServer();

    [[nodiscard]] static bool is_live();

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString team() const { return m_team.name; }
    [[nodiscard]] QString token() const { return m_token; }
    [[nodiscard]] core::UserId user() const { return m_user; }

    /// A fresh room for one test.
    [[nodiscard]] core::Room make_room();
    /// Everything in a room as the server has it, oldest first, system posts left out.
    [[nodiscard]] std::vector<core::Post> posts(const core::RoomId& room);
    [[nodiscard]] core::Result<core::Post> say(const core::RoomId& room, const QString& text);
    void remove(const core::PostId& post);
    void edit(const core::PostId& post, const QString& text);

    /// The content of a file of a post.
    [[nodiscard]] QByteArray file(const core::FileId& id);

    /// Of Kind::process only.
    [[nodiscard]] ServerProcess& process() { return *m_process; }

private:
    QTemporaryDir m_dir;
    core::SystemClock m_clock;
    std::unique_ptr<localroom::LocalRoomServer> m_local;
    std::unique_ptr<ServerProcess> m_process;
    std::unique_ptr<mattermost::Transport> m_transport;
    QUrl m_url;
    core::Team m_team;
    QString m_token;
    core::UserId m_user;
};

} // namespace opsdeck::test
