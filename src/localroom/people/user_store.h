// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

struct UserRow {
    QString id;
    qint64 create_at = 0;
    qint64 update_at = 0;
    qint64 delete_at = 0;
    QString username;
    QString email;
    QString password; ///< the hash
    QString nickname;
    QString first_name;
    QString last_name;
    QString position;
    QString roles;
    QString locale;
    QJsonObject timezone;
    QJsonObject notify_props;
    QJsonObject props;
    qint64 last_password_update = 0;
    int failed_attempts = 0;
    bool is_bot = false;
    QString bot_owner_id;
    QString bot_display_name;
    QString bot_description;
};

[[nodiscard]] std::optional<UserRow> find_user(Database& db, const QString& id);
[[nodiscard]] std::optional<UserRow> find_user_by_name(Database& db, const QString& username);
/// By username or e-mail, whatever the case.
[[nodiscard]] std::optional<UserRow> find_user_by_login(Database& db, const QString& login);
/// In the order of the ids given; unknown ones are left out.
[[nodiscard]] std::vector<UserRow> find_users(Database& db, const QStringList& ids);
/// Rows of a query whose SQL is "SELECT " + user_columns() + " FROM users ..." (table or alias named `users`).
[[nodiscard]] QString user_columns();
[[nodiscard]] std::vector<UserRow> select_users(Database& db, const QString& sql, const QVariantList& values);

/// Adds the row; id, times and defaults are filled in where empty. The e-mail defaults to <username>@localhost.
[[nodiscard]] ApiResult<UserRow> insert_user(Context& context, UserRow row);
/// Writes every changeable column and moves update_at (strictly forward: ETags depend on it).
void update_user(Context& context, UserRow& row);

/// What everybody may see / what the person alone sees (with notify_props, props, failed_attempts).
[[nodiscard]] QJsonObject public_user_json(const UserRow& row);
[[nodiscard]] QJsonObject own_user_json(const UserRow& row);

/// Tells everyone that a person changed: the person's own sockets get the full object.
void publish_user_updated(Context& context, const UserRow& row);

} // namespace opsdeck::localroom
