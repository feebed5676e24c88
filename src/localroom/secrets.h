// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "localroom/server_options.h"

#include <QByteArray>
#include <QString>

namespace opsdeck::localroom {

/// Argon2id by libsodium, in its own printable format with salt and cost inside.
[[nodiscard]] core::Result<QString> hash_password(const QString& password, PasswordCost cost);
[[nodiscard]] bool password_matches(const QString& hash, const QString& password);
/// A hash of nothing anybody knows: for bots, which never sign in by password.
[[nodiscard]] QString unusable_password();

/// SHA-256: a token has 128 random bits, so no salt and no cost are needed.
[[nodiscard]] QByteArray hash_token(const QString& token);

/// A password for people to read once: 20 characters of four kinds.
[[nodiscard]] QString new_password();

/// The seeded person's way in, kept in the data folder so that a restart gives the same one.
struct LocalLogin {
    QString login;
    QString password;
    QString token;
};
/// Reads `local-login.json` (0600); nothing is not_found.
[[nodiscard]] core::Result<LocalLogin> read_local_login(const QString& data_dir);
[[nodiscard]] core::Result<void> write_local_login(const QString& data_dir, const LocalLogin& login);

} // namespace opsdeck::localroom
