// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"

#include "localroom/rooms/channel_member_store.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/rooms/team_store.h"
#include "localroom/system/role_store.h"

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

bool any_role_grants(Database& db, const QStringList& roles, const QString& permission)
{
    return permissions_of_roles(db, roles).contains(permission);
}

QStringList roles_in_team(Database& db, const QString& user_id, const QString& team_id)
{
    const auto member = find_team_member(db, team_id, user_id);
    if (!member || member->delete_at > 0)
        return {};
    return member->is_admin ? QStringList{u"team_user"_s, u"team_admin"_s} : QStringList{u"team_user"_s};
}

} // namespace

QStringList permissions_of_roles(Database& db, const QStringList& roles)
{
    QStringList permissions;
    for (const QString& name : roles) {
        if (const auto role = find_role(db, name))
            permissions += role->permissions;
    }
    return permissions;
}

bool may(const Caller& caller, const QString& permission) { return caller.permissions.contains(permission); }

bool may_in_team(Context& context, const Caller& caller, const QString& team_id, const QString& permission)
{
    return may(caller, permission) ||
           any_role_grants(context.db, roles_in_team(context.db, caller.user_id, team_id), permission);
}

bool may_in_channel(Context& context, const Caller& caller, const QString& channel_id, const QString& permission)
{
    if (may(caller, permission))
        return true;
    const auto member = find_channel_member(context.db, channel_id, caller.user_id);
    if (member && any_role_grants(context.db,
                                  member->is_admin ? QStringList{u"channel_user"_s, u"channel_admin"_s}
                                                   : QStringList{u"channel_user"_s},
                                  permission))
        return true;
    const auto channel = find_channel(context.db, channel_id);
    return channel && !channel->team_id.isEmpty() &&
           any_role_grants(context.db, roles_in_team(context.db, caller.user_id, channel->team_id), permission);
}

bool is_team_member(Context& context, const QString& user_id, const QString& team_id)
{
    const auto member = find_team_member(context.db, team_id, user_id);
    return member && member->delete_at == 0;
}

bool is_channel_member(Context& context, const QString& user_id, const QString& channel_id)
{
    return context.db.exists(u"SELECT 1 FROM channel_members WHERE channel_id = ? AND user_id = ?"_s,
                             {channel_id, user_id});
}

bool may_see_channel(Context& context, const Caller& caller, const QString& channel_id)
{
    if (may_read_channel(context, caller, channel_id))
        return true;
    const auto channel = find_channel(context.db, channel_id);
    return channel && channel->type == "O"_L1 && is_team_member(context, caller.user_id, channel->team_id);
}

bool may_read_channel(Context& context, const Caller& caller, const QString& channel_id)
{
    return caller.is_admin() || is_channel_member(context, caller.user_id, channel_id);
}

} // namespace opsdeck::localroom
