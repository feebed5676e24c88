// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/preferences_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/people_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<std::vector<Preference>> preferences()
{
    return list_call<Preference>(get(u"/users/me/preferences"_s), decode_preference);
}

Call<std::vector<Preference>> preferences(const QString& category)
{
    return list_call<Preference>(get(path_of({u"users"_s, u"me"_s, u"preferences"_s, category})), decode_preference);
}

Call<void> save_preferences(const std::vector<Preference>& preferences)
{
    return done_call(put(u"/users/me/preferences"_s, json_body(encode_preferences(preferences))));
}

Call<void> delete_preferences(const std::vector<Preference>& preferences)
{
    return done_call(repeatable(post(u"/users/me/preferences/delete"_s, json_body(encode_preferences(preferences)))));
}

} // namespace opsdeck::mattermost::api
