// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/teams_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/people_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<std::vector<core::Team>> my_teams() { return list_call<core::Team>(get(u"/users/me/teams"_s), decode_team); }

Call<core::Team> team(const core::TeamId& id)
{
    return object_call<core::Team>(get(path_of({u"teams"_s, id.value()})), decode_team);
}

Call<core::Team> team_by_name(const QString& name)
{
    return object_call<core::Team>(get(path_of({u"teams"_s, u"name"_s, name})), decode_team);
}

} // namespace opsdeck::mattermost::api
