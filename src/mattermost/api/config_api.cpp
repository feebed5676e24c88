// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/config_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/content_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<ServerConfig> client_config()
{
    return object_call<ServerConfig>(get(u"/config/client"_s, {{u"format"_s, u"old"_s}}), decode_server_config);
}

Call<void> ping()
{
    Request request = get(u"/system/ping"_s);
    request.needs_auth = false;
    return {std::move(request), [](const Answer& answer) -> core::Done {
                const core::Result<QJsonObject> json = parse_object(answer.body);
                if (!json)
                    return core::failure(json.error());
                if (!json->value(u"status"_s).isString())
                    return core::failure(protocol_error(u"ping.status: missing"_s));
                return {};
            }};
}

} // namespace opsdeck::mattermost::api
