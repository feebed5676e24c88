// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/ports/secret_store.h"
#include "core/result.h"

#include <QString>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// What a person gives to sign in: login and password, or a token.
struct SignInRequest {
    QString server_url; ///< anything that people paste: a link of the server will do
    QString login;      ///< user name or e-mail
    QString password;
    QString mfa_code; ///< when the server asked for one
    QString token;    ///< instead of login and password
};

struct SignedIn {
    QString server_url; ///< without a trailing slash
    core::UserId user;
    QString username;
    QString token; ///< never logged, never stored outside `secrets`
};

/// Signs in, keeps the token in `secrets`, which must outlive the call, and remembers the account in the profile:
/// choose_account finds it there. Errors say in plain words what to do; `detail` is "mfa_required" when a code is asked
/// for.
[[nodiscard]] QCoro::Task<core::Result<SignedIn>> sign_in(SignInRequest request, core::SecretStore* secrets,
                                                          QString profile_dir);

/// The key under which the token of an account is kept.
[[nodiscard]] QString token_key(const QString& server_url, const core::UserId& user);

/// A callback API as a task; answers may come at once or later. Both keep `secrets` alive on their caller's word.
[[nodiscard]] QCoro::Task<core::Result<QString>> read_secret(core::SecretStore* secrets, QString key);
[[nodiscard]] QCoro::Task<core::Done> write_secret(core::SecretStore* secrets, QString key, QString secret);

} // namespace opsdeck::opsflow
