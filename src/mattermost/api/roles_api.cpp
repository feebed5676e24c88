// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/roles_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/people_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<std::vector<Role>> roles(const QStringList& names)
{
    return list_call<Role>(repeatable(post(u"/roles/names"_s, json_body(QJsonArray::fromStringList(names)))),
                           decode_role);
}

} // namespace opsdeck::mattermost::api
