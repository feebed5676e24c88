// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

/// A slash command of a team that an integration carries out.
struct CustomCommand {
    QString id;
    QString token;
    qint64 create_at = 0;
    qint64 update_at = 0;
    QString creator_id;
    QString team_id;
    QString trigger;
    QString method = QStringLiteral("P"); ///< P: POST, G: GET
    QString url;
    QString username; ///< posts are shown under this name
    QString icon_url;
    bool auto_complete = false;
    QString auto_complete_desc;
    QString auto_complete_hint;
    QString display_name;
    QString description;
};

[[nodiscard]] std::vector<CustomCommand> commands_of_team(Database& db, const QString& team_id);
[[nodiscard]] std::optional<CustomCommand> find_command(Database& db, const QString& team_id, const QString& trigger);
void insert_command(Database& db, const CustomCommand& command);

/// As the wire has it; `is_whole` false leaves out what only those who may manage commands are told.
[[nodiscard]] QJsonObject command_json(const CustomCommand& command, bool is_whole);

} // namespace opsdeck::localroom
