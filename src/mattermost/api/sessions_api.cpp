// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/sessions_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/people_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<std::vector<Session>> my_sessions() { return list_call<Session>(get(u"/users/me/sessions"_s), decode_session); }

Call<void> revoke_session(const QString& session_id)
{
    return done_call(post(u"/users/me/sessions/revoke"_s, json_body(QJsonObject{{u"session_id"_s, session_id}})));
}

Call<AccessToken> create_access_token(const QString& description)
{
    return object_call<AccessToken>(
        post(u"/users/me/tokens"_s, json_body(QJsonObject{{u"description"_s, description}})), decode_access_token);
}

Call<void> revoke_access_token(const QString& token_id)
{
    return done_call(post(u"/users/tokens/revoke"_s, json_body(QJsonObject{{u"token_id"_s, token_id}})));
}

} // namespace opsdeck::mattermost::api
