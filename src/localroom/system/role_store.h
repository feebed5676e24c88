// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace opsdeck::localroom {

/// A built-in role. None can be added or taken away; what they grant can be changed.
struct RoleRow {
    QString id;
    QString name; ///< "channel_user"
    QString display_name;
    QString description;
    QStringList permissions;
    bool scheme_managed = true; ///< given by being a member, not by hand
    qint64 update_at = 0;
};

[[nodiscard]] QStringList role_names();
[[nodiscard]] bool is_role(const QString& name);
[[nodiscard]] std::optional<RoleRow> find_role(Database& db, const QString& name);
[[nodiscard]] std::optional<RoleRow> find_role_by_id(Database& db, const QString& id);
/// Keeps the row's permissions; everybody's rights follow at once.
void write_role_permissions(Database& db, const RoleRow& role);
[[nodiscard]] QJsonObject role_json(const RoleRow& role);

} // namespace opsdeck::localroom
