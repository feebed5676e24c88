// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/login_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/people_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<SignedIn> sign_in(const Credentials& credentials)
{
    QJsonObject body{{u"login_id"_s, credentials.login}, {u"password"_s, credentials.password}};
    if (!credentials.mfa_code.isEmpty())
        body.insert(u"token"_s, credentials.mfa_code);
    Request request = post(u"/users/login"_s, json_body(body));
    request.needs_auth = false;
    return {std::move(request), [](const Answer& answer) -> core::Result<SignedIn> {
                const core::Result<QJsonObject> json = parse_object(answer.body);
                if (!json)
                    return core::failure(json.error());
                const core::Result<core::User> user = decode_user(*json);
                if (!user)
                    return core::failure(user.error());
                const QString token = QString::fromLatin1(answer.header("Token"));
                if (token.isEmpty())
                    return core::failure(protocol_error(u"header Token: missing"_s));
                return SignedIn{*user, token};
            }};
}

Call<void> sign_out() { return done_call(repeatable(post(u"/users/logout"_s, json_body(QJsonObject())))); }

} // namespace opsdeck::mattermost::api
