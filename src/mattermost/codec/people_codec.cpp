// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/people_codec.h"

#include "mattermost/codec/json_fields.h"

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

core::Result<core::User> decode_user(const QJsonObject& json)
{
    JsonFields fields(json, u"user"_s);
    core::User user;
    user.id = fields.required_id<core::UserId>(u"id"_s);
    user.username = fields.text(u"username"_s);
    user.nickname = fields.text(u"nickname"_s);
    user.first_name = fields.text(u"first_name"_s);
    user.last_name = fields.text(u"last_name"_s);
    user.email = fields.text(u"email"_s);
    user.position = fields.text(u"position"_s);
    user.roles = fields.text(u"roles"_s);
    user.locale = fields.text(u"locale"_s);
    user.is_bot = fields.flag(u"is_bot"_s);
    user.created_at = fields.time(u"create_at"_s);
    user.updated_at = fields.time(u"update_at"_s);
    user.deleted_at = fields.time(u"delete_at"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return user;
}

core::Result<core::Team> decode_team(const QJsonObject& json)
{
    JsonFields fields(json, u"team"_s);
    core::Team team;
    team.id = fields.required_id<core::TeamId>(u"id"_s);
    team.name = fields.text(u"name"_s);
    team.display_name = fields.text(u"display_name"_s);
    team.description = fields.text(u"description"_s);
    team.created_at = fields.time(u"create_at"_s);
    team.updated_at = fields.time(u"update_at"_s);
    team.deleted_at = fields.time(u"delete_at"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return team;
}

core::Result<UserStatus> decode_user_status(const QJsonObject& json)
{
    JsonFields fields(json, u"status"_s);
    UserStatus status;
    status.user = fields.required_id<core::UserId>(u"user_id"_s);
    status.presence = presence_from_text(fields.text(u"status"_s));
    status.is_manual = fields.flag(u"manual"_s);
    status.last_activity_at = fields.time(u"last_activity_at"_s);
    status.dnd_until = core::from_ms(fields.number(u"dnd_end_time"_s) * 1000);
    if (!fields.is_good())
        return core::failure(fields.error());
    return status;
}

core::Result<Preference> decode_preference(const QJsonObject& json)
{
    JsonFields fields(json, u"preference"_s);
    Preference preference;
    preference.user = fields.id<core::UserId>(u"user_id"_s);
    preference.category = fields.required_text(u"category"_s);
    preference.name = fields.text(u"name"_s);
    preference.value = fields.text(u"value"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return preference;
}

core::Result<Role> decode_role(const QJsonObject& json)
{
    JsonFields fields(json, u"role"_s);
    Role role;
    role.id = fields.text(u"id"_s);
    role.name = fields.required_text(u"name"_s);
    role.permissions = fields.texts(u"permissions"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return role;
}

core::Result<Session> decode_session(const QJsonObject& json)
{
    JsonFields fields(json, u"session"_s);
    Session session;
    session.id = fields.required_text(u"id"_s);
    session.created_at = fields.time(u"create_at"_s);
    session.expires_at = fields.time(u"expires_at"_s);
    session.last_activity_at = fields.time(u"last_activity_at"_s);
    JsonFields props(fields.object(u"props"_s), u"session.props"_s);
    session.device = QStringList{props.text(u"platform"_s), props.text(u"os"_s), props.text(u"browser"_s)}
                         .join(QLatin1Char(' '))
                         .simplified();
    if (!fields.is_good())
        return core::failure(fields.error());
    if (!props.is_good())
        return core::failure(props.error());
    return session;
}

core::Result<AccessToken> decode_access_token(const QJsonObject& json)
{
    JsonFields fields(json, u"token"_s);
    AccessToken token;
    token.id = fields.required_text(u"id"_s);
    token.user = fields.id<core::UserId>(u"user_id"_s);
    token.description = fields.text(u"description"_s);
    token.token = fields.text(u"token"_s);
    token.is_active = fields.flag(u"is_active"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return token;
}

Presence presence_from_text(const QString& text)
{
    if (text == u"online")
        return Presence::online;
    if (text == u"away")
        return Presence::away;
    if (text == u"dnd")
        return Presence::dnd;
    return Presence::offline;
}

QString to_text(Presence presence)
{
    switch (presence) {
    case Presence::online:
        return u"online"_s;
    case Presence::away:
        return u"away"_s;
    case Presence::dnd:
        return u"dnd"_s;
    case Presence::offline:
        break;
    }
    return u"offline"_s;
}

QJsonArray encode_preferences(const std::vector<Preference>& preferences)
{
    QJsonArray all;
    for (const Preference& preference : preferences)
        all.append(QJsonObject{{u"user_id"_s, preference.user.value()},
                               {u"category"_s, preference.category},
                               {u"name"_s, preference.name},
                               {u"value"_s, preference.value}});
    return all;
}

} // namespace opsdeck::mattermost
