// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "localroom/server_options.h"

#include <memory>

namespace opsdeck::localroom {

/// The embedded Mattermost-compatible server on loopback, in a thread of its own. One person's sandbox and a test
/// partner, not a team server.
class LocalRoomServer final {
public:
    /// Opens or makes the data folder, seeds it, listens. Blocks until the port is open or the reason is known.
    /// Only one server may use a data folder: a second one gets `conflict`.
    [[nodiscard]] static core::Result<std::unique_ptr<LocalRoomServer>> start(ServerOptions options);

    /// Stops listening, drops every socket (as a real server does: no close frame), joins the thread.
    ~LocalRoomServer();
    LocalRoomServer(const LocalRoomServer&) = delete;
    LocalRoomServer& operator=(const LocalRoomServer&) = delete;

    [[nodiscard]] const ServerInfo& info() const;

private:
    struct Private;
    explicit LocalRoomServer(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> m_d;
};

} // namespace opsdeck::localroom
