// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/users_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/people_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<core::User> me() { return object_call<core::User>(get(u"/users/me"_s), decode_user); }

Call<core::User> user(const core::UserId& id)
{
    return object_call<core::User>(get(path_of({u"users"_s, id.value()})), decode_user);
}

Call<core::User> user_by_name(const QString& username)
{
    return object_call<core::User>(get(path_of({u"users"_s, u"username"_s, username})), decode_user);
}

Call<std::vector<core::User>> users(const std::vector<core::UserId>& ids)
{
    return list_call<core::User>(repeatable(post(u"/users/ids"_s, json_body(json_ids(ids)))), decode_user);
}

Call<std::vector<core::User>> users_by_name(const QStringList& usernames)
{
    return list_call<core::User>(
        repeatable(post(u"/users/usernames"_s, json_body(QJsonArray::fromStringList(usernames)))), decode_user);
}

Call<std::vector<core::User>> users_in_room(const core::RoomId& room, int page, int per_page)
{
    return list_call<core::User>(get(u"/users"_s, {{u"in_channel"_s, room.value()},
                                                   {u"page"_s, QString::number(page)},
                                                   {u"per_page"_s, QString::number(per_page)}}),
                                 decode_user);
}

Call<std::vector<core::User>> complete_user(const core::TeamId& team, const core::RoomId& room,
                                            const QString& beginning, int limit)
{
    Request request = get(u"/users/autocomplete"_s, {{u"in_team"_s, team.value()},
                                                     {u"in_channel"_s, room.value()},
                                                     {u"name"_s, beginning},
                                                     {u"limit"_s, QString::number(limit)}});
    return object_call<std::vector<core::User>>(std::move(request),
                                                [](const QJsonObject& json) -> core::Result<std::vector<core::User>> {
                                                    JsonFields fields(json, u"autocomplete"_s);
                                                    QJsonArray people = fields.array(u"users"_s);
                                                    const QJsonArray others = fields.array(u"out_of_channel"_s);
                                                    if (!fields.is_good())
                                                        return core::failure(fields.error());
                                                    for (const auto& other : others)
                                                        people.append(other);
                                                    return decode_each<core::User>(people, decode_user);
                                                });
}

Call<QByteArray> user_image(const core::UserId& id)
{
    return bytes_call(get(path_of({u"users"_s, id.value(), u"image"_s})));
}

} // namespace opsdeck::mattermost::api
