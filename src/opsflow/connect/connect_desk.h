// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "core/chat/team.h"
#include "core/result.h"
#include "opsflow/session/sign_in.h"

#include <QString>
#include <QStringList>
#include <qcoro/qcorotask.h>

#include <vector>

namespace opsdeck::opsflow {

/// What is known of a server before anybody has signed in.
struct ServerProbe {
    QString address; ///< without a trailing slash
    QString version; ///< "7.8.0"; empty when it does not tell
    QString site_name;
    bool is_encrypted = false;
    bool is_this_computer = false; ///< a loopback address: nothing is sent over a network
    bool takes_passwords = true;   ///< false: only another service's sign-in, or a token
    QStringList other_ways;        ///< "GitLab", "SAML": those that need a browser

    bool operator==(const ServerProbe&) const = default;
};

/// A room that can be chosen.
struct ConnectRoom {
    core::RoomId id;
    QString name; ///< as people read it
    core::RoomType type = core::RoomType::open;
    core::Timestamp last_post_at;
    bool is_proposed = false; ///< its name or its traffic says that runs belong there

    bool operator==(const ConnectRoom&) const = default;
};

/// Everything that connecting to a server asks of it, a question at a time. UI thread; nothing here blocks it. Errors
/// are in words for people, `detail` is the technical view; see connect_advice.h for what to do about them.
class ConnectDesk {
public:
    virtual ~ConnectDesk() = default;

    /// `pasted` is any link into the server or its bare name.
    [[nodiscard]] virtual QCoro::Task<core::Result<ServerProbe>> probe(QString pasted) = 0;
    /// See sign_in.h: the token is kept, the account remembered, and the next two speak with it.
    [[nodiscard]] virtual QCoro::Task<core::Result<SignedIn>> sign_in(SignInRequest request) = 0;
    [[nodiscard]] virtual QCoro::Task<core::Result<std::vector<core::Team>>> teams() = 0;
    /// Rooms of the team that this account is in, without conversations of two; the proposed ones first.
    [[nodiscard]] virtual QCoro::Task<core::Result<std::vector<ConnectRoom>>> rooms(core::TeamId team) = 0;
};

} // namespace opsdeck::opsflow
