// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/user.h"
#include "core/clock.h"
#include "core/ids.h"

#include <QString>

namespace opsdeck::mattermost {

/// What a person signs in with.
struct Credentials {
    QString login; ///< username or e-mail
    QString password;
    QString mfa_code; ///< six digits, or empty

    bool operator==(const Credentials&) const = default;
};

/// A successful sign-in. The token is a secret.
struct SignedIn {
    core::User user;
    QString token;

    bool operator==(const SignedIn&) const = default;
};

/// One of one's own sessions; its token is never told.
struct Session {
    QString id;
    core::Timestamp created_at;
    core::Timestamp expires_at; ///< "never": does not expire
    core::Timestamp last_activity_at;
    QString device; ///< as the server describes it; may be empty

    bool operator==(const Session&) const = default;
};

/// A personal access token. `token` is set once, in the answer of its creation.
struct AccessToken {
    QString id;
    core::UserId user;
    QString description;
    QString token;
    bool is_active = true;

    bool operator==(const AccessToken&) const = default;
};

} // namespace opsdeck::mattermost
