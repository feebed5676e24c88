// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/statuses_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/people_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<std::vector<UserStatus>> statuses(const std::vector<core::UserId>& users)
{
    return list_call<UserStatus>(repeatable(post(u"/users/status/ids"_s, json_body(json_ids(users)))),
                                 decode_user_status);
}

Call<UserStatus> status(const core::UserId& user)
{
    return object_call<UserStatus>(get(path_of({u"users"_s, user.value(), u"status"_s})), decode_user_status);
}

Call<UserStatus> set_status(const core::UserId& me, Presence presence, core::Timestamp until)
{
    QJsonObject body{{u"user_id"_s, me.value()}, {u"status"_s, to_text(presence)}};
    if (presence == Presence::dnd && core::to_ms(until) > 0)
        body.insert(u"dnd_end_time"_s, core::to_ms(until) / 1000); // seconds, unlike everything else
    return object_call<UserStatus>(put(u"/users/me/status"_s, json_body(body)), decode_user_status);
}

} // namespace opsdeck::mattermost::api
