// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/people/session_store.h"

#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/rooms/team_store.h"
#include "localroom/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qint64 session_length_ms = 180LL * 24 * 60 * 60 * 1000;

} // namespace

NewSession create_session(Context& context, const QString& user_id, const QString& roles, const QString& device_id)
{
    const qint64 now = context.now_ms();
    NewSession session{new_id(), new_id(), new_id(), now + session_length_ms};
    const QJsonObject props{{u"browser"_s, u"Unknown/0.0"_s},
                            {u"csrf"_s, session.csrf},
                            {u"isMobile"_s, u"false"_s},
                            {u"isOAuthUser"_s, u"false"_s},
                            {u"isSaml"_s, u"false"_s},
                            {u"is_guest"_s, u"false"_s},
                            {u"os"_s, u""_s},
                            {u"platform"_s, u"Unknown"_s}};
    // What ran out is of no use to anybody; a sign-in is a good moment to forget it.
    context.db.run(u"DELETE FROM sessions WHERE expires_at <= ?"_s, {now});
    context.db.run(
        u"INSERT INTO sessions (id, token_hash, user_id, create_at, expires_at, last_activity_at, device_id, "
        "roles, props) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {session.id, hash_token(session.token), user_id, now, session.expires_at, now, device_id, roles,
         as_json_string(props)});
    return session;
}

namespace {

Caller find_caller(Context& context, const QByteArray& hash)
{
    Caller caller;
    {
        auto rows = context.db.select(u"SELECT sessions.id, users.id, users.roles FROM sessions "
                                      "JOIN users ON users.id = sessions.user_id "
                                      "WHERE token_hash = ? AND expires_at > ? AND users.delete_at = 0"_s,
                                      {hash, context.now_ms()});
        if (rows.next()) {
            caller.session_id = rows.text(0);
            caller.user_id = rows.text(1);
            caller.roles = rows.text(2);
            return caller;
        }
    }
    auto rows = context.db.select(u"SELECT personal_tokens.id, users.id, users.roles FROM personal_tokens "
                                  "JOIN users ON users.id = personal_tokens.user_id "
                                  "WHERE token_hash = ? AND is_active = 1 AND users.delete_at = 0"_s,
                                  {hash});
    if (rows.next()) {
        caller.session_id = rows.text(0);
        caller.user_id = rows.text(1);
        caller.roles = rows.text(2);
        caller.by_personal_token = true;
    }
    return caller;
}

} // namespace

Caller caller_of_token(Context& context, const QString& token)
{
    if (!is_id(token))
        return {};
    Caller caller = find_caller(context, hash_token(token));
    caller.permissions = permissions_of_roles(context.db, caller.roles.split(u' ', Qt::SkipEmptyParts));
    return caller;
}

void end_session(Context& context, const QString& session_id)
{
    context.db.run(u"DELETE FROM sessions WHERE id = ?"_s, {session_id});
}

QJsonArray sessions_json(Context& context, const QString& user_id)
{
    QJsonArray members;
    for (const TeamMemberRow& member : select_team_members(
             context.db,
             u"SELECT %1 FROM team_members WHERE user_id = ? AND delete_at = 0 ORDER BY n"_s.arg(team_member_columns()),
             {user_id}))
        members.append(team_member_json(member));

    QJsonArray sessions;
    auto rows =
        context.db.select(u"SELECT id, create_at, expires_at, last_activity_at, device_id, roles, props "
                          "FROM sessions WHERE user_id = ? AND expires_at > ? ORDER BY last_activity_at DESC, n DESC"_s,
                          {user_id, context.now_ms()});
    while (rows.next()) {
        sessions.append(QJsonObject{{u"id"_s, rows.text(0)},
                                    {u"token"_s, u""_s},
                                    {u"create_at"_s, rows.number(1)},
                                    {u"expires_at"_s, rows.number(2)},
                                    {u"last_activity_at"_s, rows.number(3)},
                                    {u"user_id"_s, user_id},
                                    {u"device_id"_s, rows.text(4)},
                                    {u"roles"_s, rows.text(5)},
                                    {u"is_oauth"_s, false},
                                    {u"expired_notify"_s, false},
                                    {u"props"_s, QJsonDocument::fromJson(rows.text(6).toUtf8()).object()},
                                    {u"team_members"_s, members},
                                    {u"local"_s, false}});
    }
    return sessions;
}

QString csrf_of_session(Context& context, const QString& session_id)
{
    const QString props = context.db.text(u"SELECT props FROM sessions WHERE id = ?"_s, {session_id});
    return QJsonDocument::fromJson(props.toUtf8()).object().value(u"csrf"_s).toString();
}

PersonalToken create_personal_token(Context& context, const QString& user_id, const QString& description,
                                    const QString& token, QString* told)
{
    *told = token.isEmpty() ? new_id() : token;
    PersonalToken row{new_id(), user_id, description, true};
    context.db.run(u"INSERT INTO personal_tokens (id, token_hash, user_id, description) VALUES (?, ?, ?, ?)"_s,
                   {row.id, hash_token(*told), user_id, description});
    return row;
}

std::optional<PersonalToken> find_personal_token(Context& context, const QString& id)
{
    auto rows =
        context.db.select(u"SELECT id, user_id, description, is_active FROM personal_tokens WHERE id = ?"_s, {id});
    if (!rows.next())
        return std::nullopt;
    return PersonalToken{rows.text(0), rows.text(1), rows.text(2), rows.flag(3)};
}

std::vector<PersonalToken> personal_tokens_of(Context& context, const QString& user_id)
{
    std::vector<PersonalToken> tokens;
    auto rows = context.db.select(
        u"SELECT id, user_id, description, is_active FROM personal_tokens WHERE user_id = ? ORDER BY n"_s, {user_id});
    while (rows.next())
        tokens.push_back({rows.text(0), rows.text(1), rows.text(2), rows.flag(3)});
    return tokens;
}

QJsonObject personal_token_json(const PersonalToken& token)
{
    return {{u"id"_s, token.id},
            {u"user_id"_s, token.user_id},
            {u"description"_s, token.description},
            {u"is_active"_s, token.is_active}};
}

} // namespace opsdeck::localroom
