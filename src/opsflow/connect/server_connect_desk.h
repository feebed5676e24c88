// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/connect/connect_desk.h"

#include <memory>

namespace opsdeck::opsflow {

/// ConnectDesk over real servers.
class ServerConnectDesk final : public ConnectDesk {
public:
    /// `secrets` outlives it; nullptr: the token is not kept.
    ServerConnectDesk(core::SecretStore* secrets, QString profile_dir);
    ~ServerConnectDesk() override;

    /// Never goes on without encryption where an encrypted server was found but not trusted.
    [[nodiscard]] QCoro::Task<core::Result<ServerProbe>> probe(QString pasted) override;
    [[nodiscard]] QCoro::Task<core::Result<SignedIn>> sign_in(SignInRequest request) override;
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Team>>> teams() override;
    [[nodiscard]] QCoro::Task<core::Result<std::vector<ConnectRoom>>> rooms(core::TeamId team) override;

private:
    struct Link;

    core::SecretStore* m_secrets;
    QString m_profile_dir;
    std::shared_ptr<Link> m_link;
};

} // namespace opsdeck::opsflow
