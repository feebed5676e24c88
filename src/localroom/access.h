// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/api_error.h"
#include "localroom/context.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace opsdeck::localroom {

/// What any of these roles grants, as it is now.
[[nodiscard]] QStringList permissions_of_roles(Database& db, const QStringList& roles);

/// By system roles alone ("manage_system", "create_user_access_token").
[[nodiscard]] bool may(const Caller& caller, const QString& permission);
/// By system and team roles.
[[nodiscard]] bool may_in_team(Context& context, const Caller& caller, const QString& team_id,
                               const QString& permission);
/// By system, team and channel roles. Permissions of a channel role count only for members.
[[nodiscard]] bool may_in_channel(Context& context, const Caller& caller, const QString& channel_id,
                                  const QString& permission);

[[nodiscard]] bool is_team_member(Context& context, const QString& user_id, const QString& team_id);
[[nodiscard]] bool is_channel_member(Context& context, const QString& user_id, const QString& channel_id);

/// Member, or a public channel of a team the caller is in, or an administrator: metadata and single posts.
[[nodiscard]] bool may_see_channel(Context& context, const Caller& caller, const QString& channel_id);
/// Member or administrator: the list of posts.
[[nodiscard]] bool may_read_channel(Context& context, const Caller& caller, const QString& channel_id);

} // namespace opsdeck::localroom
