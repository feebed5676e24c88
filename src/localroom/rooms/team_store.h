// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

struct TeamRow {
    QString id;
    qint64 create_at = 0;
    qint64 update_at = 0;
    qint64 delete_at = 0;
    QString display_name;
    QString name;
    QString description;
    QString type;
    QString invite_id;
    bool allow_open_invite = false;
};

struct TeamMemberRow {
    QString team_id;
    QString user_id;
    qint64 delete_at = 0;
    bool is_admin = false;
};

[[nodiscard]] std::optional<TeamRow> find_team(Database& db, const QString& id);
[[nodiscard]] std::optional<TeamRow> find_team_by_name(Database& db, const QString& name);
[[nodiscard]] QString team_columns();
[[nodiscard]] std::vector<TeamRow> select_teams(Database& db, const QString& sql, const QVariantList& values);
[[nodiscard]] QJsonObject team_json(const TeamRow& row);

[[nodiscard]] std::optional<TeamMemberRow> find_team_member(Database& db, const QString& team_id,
                                                            const QString& user_id);
[[nodiscard]] std::vector<TeamMemberRow> select_team_members(Database& db, const QString& sql,
                                                             const QVariantList& values);
[[nodiscard]] QString team_member_columns();
[[nodiscard]] QJsonObject team_member_json(const TeamMemberRow& row);

/// The team with its two default channels; no members yet.
[[nodiscard]] ApiResult<TeamRow> insert_team(Context& context, const QString& name, const QString& display_name,
                                             const QString& type);
/// Membership of the team and of its default channels, with their join posts and events.
[[nodiscard]] ApiResult<TeamMemberRow> join_team(Context& context, const TeamRow& team, const QString& user_id,
                                                 bool is_admin, bool quiet);

} // namespace opsdeck::localroom
