// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/people/user_store.h"

#include "localroom/ids.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

QJsonObject object_of(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QJsonObject default_notify_props()
{
    return {{u"channel"_s, u"true"_s},       {u"comments"_s, u"never"_s},      {u"desktop"_s, u"mention"_s},
            {u"desktop_sound"_s, u"true"_s}, {u"desktop_threads"_s, u"all"_s}, {u"email"_s, u"true"_s},
            {u"email_threads"_s, u"all"_s},  {u"first_name"_s, u"false"_s},    {u"mention_keys"_s, u""_s},
            {u"push"_s, u"mention"_s},       {u"push_status"_s, u"away"_s},    {u"push_threads"_s, u"all"_s}};
}

QJsonObject default_timezone()
{
    return {{u"automaticTimezone"_s, u""_s}, {u"manualTimezone"_s, u""_s}, {u"useAutomaticTimezone"_s, u"true"_s}};
}

std::optional<UserRow> first_of(std::vector<UserRow> rows)
{
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

} // namespace

QString user_columns()
{
    return u"users.id, users.create_at, users.update_at, users.delete_at, users.username, users.email, users.password, "
           "users.nickname, users.first_name, users.last_name, users.position, users.roles, users.locale, "
           "users.timezone, users.notify_props, users.props, users.last_password_update, users.failed_attempts, "
           "users.is_bot, users.bot_owner_id, users.bot_display_name, users.bot_description"_s;
}

std::vector<UserRow> select_users(Database& db, const QString& sql, const QVariantList& values)
{
    std::vector<UserRow> users;
    auto rows = db.select(sql, values);
    while (rows.next()) {
        UserRow& row = users.emplace_back();
        int column = 0;
        row.id = rows.text(column++);
        row.create_at = rows.number(column++);
        row.update_at = rows.number(column++);
        row.delete_at = rows.number(column++);
        row.username = rows.text(column++);
        row.email = rows.text(column++);
        row.password = rows.text(column++);
        row.nickname = rows.text(column++);
        row.first_name = rows.text(column++);
        row.last_name = rows.text(column++);
        row.position = rows.text(column++);
        row.roles = rows.text(column++);
        row.locale = rows.text(column++);
        row.timezone = object_of(rows.text(column++));
        row.notify_props = object_of(rows.text(column++));
        row.props = object_of(rows.text(column++));
        row.last_password_update = rows.number(column++);
        row.failed_attempts = static_cast<int>(rows.number(column++));
        row.is_bot = rows.flag(column++);
        row.bot_owner_id = rows.text(column++);
        row.bot_display_name = rows.text(column++);
        row.bot_description = rows.text(column++);
    }
    return users;
}

std::optional<UserRow> find_user(Database& db, const QString& id)
{
    return first_of(select_users(db, u"SELECT %1 FROM users WHERE id = ?"_s.arg(user_columns()), {id}));
}

std::optional<UserRow> find_user_by_name(Database& db, const QString& username)
{
    return first_of(
        select_users(db, u"SELECT %1 FROM users WHERE username = ?"_s.arg(user_columns()), {username.toLower()}));
}

std::optional<UserRow> find_user_by_login(Database& db, const QString& login)
{
    const QString key = login.trimmed().toLower();
    return first_of(
        select_users(db, u"SELECT %1 FROM users WHERE username = ? OR email = ?"_s.arg(user_columns()), {key, key}));
}

std::vector<UserRow> find_users(Database& db, const QStringList& ids)
{
    std::vector<UserRow> users;
    for (const QString& id : ids) {
        if (auto user = find_user(db, id))
            users.push_back(std::move(*user));
    }
    return users;
}

ApiResult<UserRow> insert_user(Context& context, UserRow row)
{
    row.id = row.id.isEmpty() ? new_id() : row.id;
    row.username = row.username.toLower();
    row.email = row.email.isEmpty() ? row.username + u"@localhost"_s : row.email.toLower();
    row.create_at = row.update_at = row.last_password_update = context.now_ms();
    row.roles = row.roles.isEmpty() ? u"system_user"_s : row.roles;
    row.locale = row.locale.isEmpty() ? u"en"_s : row.locale;
    row.timezone = row.timezone.isEmpty() ? default_timezone() : row.timezone;
    row.notify_props = row.notify_props.isEmpty() ? default_notify_props() : row.notify_props;
    if (find_user_by_name(context.db, row.username))
        return refuse(400, u"app.user.save.username_exists.app_error"_s);
    if (context.db.exists(u"SELECT 1 FROM users WHERE email = ?"_s, {row.email}))
        return refuse(400, u"app.user.save.email_exists.app_error"_s);
    context.db.run(u"INSERT INTO users (id, create_at, update_at, username, email, password, nickname, first_name, "
                   "last_name, position, roles, locale, timezone, notify_props, props, last_password_update, is_bot, "
                   "bot_owner_id, bot_display_name, bot_description) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   {row.id,
                    row.create_at,
                    row.update_at,
                    row.username,
                    row.email,
                    row.password,
                    row.nickname,
                    row.first_name,
                    row.last_name,
                    row.position,
                    row.roles,
                    row.locale,
                    as_json_string(row.timezone),
                    as_json_string(row.notify_props),
                    as_json_string(row.props),
                    row.last_password_update,
                    row.is_bot,
                    row.bot_owner_id,
                    row.bot_display_name,
                    row.bot_description});
    return row;
}

void update_user(Context& context, UserRow& row)
{
    row.update_at = std::max(context.now_ms(), row.update_at + 1);
    context.db.run(u"UPDATE users SET update_at = ?, delete_at = ?, username = ?, email = ?, password = ?, "
                   "nickname = ?, first_name = ?, last_name = ?, position = ?, roles = ?, locale = ?, timezone = ?, "
                   "notify_props = ?, props = ?, last_password_update = ?, failed_attempts = ? WHERE id = ?"_s,
                   {row.update_at, row.delete_at, row.username, row.email, row.password, row.nickname, row.first_name,
                    row.last_name, row.position, row.roles, row.locale, as_json_string(row.timezone),
                    as_json_string(row.notify_props), as_json_string(row.props), row.last_password_update,
                    row.failed_attempts, row.id});
}

QJsonObject public_user_json(const UserRow& row)
{
    QJsonObject json{{u"id"_s, row.id},
                     {u"create_at"_s, row.create_at},
                     {u"update_at"_s, row.update_at},
                     {u"delete_at"_s, row.delete_at},
                     {u"username"_s, row.username},
                     {u"auth_data"_s, u""_s},
                     {u"auth_service"_s, u""_s},
                     {u"email"_s, row.email},
                     {u"nickname"_s, row.nickname},
                     {u"first_name"_s, row.first_name},
                     {u"last_name"_s, row.last_name},
                     {u"position"_s, row.position},
                     {u"roles"_s, row.roles},
                     {u"locale"_s, row.locale},
                     {u"timezone"_s, row.timezone},
                     {u"disable_welcome_email"_s, false}};
    if (!row.props.isEmpty())
        json.insert(u"props"_s, row.props);
    if (row.is_bot) {
        json.insert(u"is_bot"_s, true);
        json.insert(u"bot_description"_s, row.bot_description);
    }
    return json;
}

QJsonObject own_user_json(const UserRow& row)
{
    QJsonObject json = public_user_json(row);
    json.insert(u"notify_props"_s, row.notify_props);
    json.insert(u"last_password_update"_s, row.last_password_update);
    if (row.failed_attempts > 0)
        json.insert(u"failed_attempts"_s, row.failed_attempts);
    return json;
}

void publish_user_updated(Context& context, const UserRow& row)
{
    Broadcast own;
    own.user_id = row.id;
    context.publish({u"user_updated"_s, {{u"user"_s, own_user_json(row)}}, own});
    Broadcast others;
    others.omit_users = {row.id};
    context.publish({u"user_updated"_s, {{u"user"_s, public_user_json(row)}}, others});
}

} // namespace opsdeck::localroom
