// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/custom_commands.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

std::vector<CustomCommand> select_commands(Database& db, const QString& where, const QVariantList& values)
{
    std::vector<CustomCommand> commands;
    Rows rows = db.select(u"SELECT id, token, create_at, update_at, creator_id, team_id, trigger_word, method, url, "
                          "username, icon_url, auto_complete, auto_complete_desc, auto_complete_hint, display_name, "
                          "description FROM commands WHERE "_s +
                              where + u" ORDER BY n"_s,
                          values);
    while (rows.next()) {
        commands.push_back({rows.text(0), rows.text(1), rows.number(2), rows.number(3), rows.text(4), rows.text(5),
                            rows.text(6), rows.text(7), rows.text(8), rows.text(9), rows.text(10), rows.flag(11),
                            rows.text(12), rows.text(13), rows.text(14), rows.text(15)});
    }
    return commands;
}

} // namespace

std::vector<CustomCommand> commands_of_team(Database& db, const QString& team_id)
{
    return select_commands(db, u"team_id = ?"_s, {team_id});
}

std::optional<CustomCommand> find_command(Database& db, const QString& team_id, const QString& trigger)
{
    auto found = select_commands(db, u"team_id = ? AND trigger_word = ?"_s, {team_id, trigger});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void insert_command(Database& db, const CustomCommand& command)
{
    db.run(u"INSERT INTO commands(id, token, create_at, update_at, creator_id, team_id, trigger_word, method, url, "
           "username, icon_url, auto_complete, auto_complete_desc, auto_complete_hint, display_name, description) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
           {command.id, command.token, command.create_at, command.update_at, command.creator_id, command.team_id,
            command.trigger, command.method, command.url, command.username, command.icon_url,
            command.auto_complete ? 1 : 0, command.auto_complete_desc, command.auto_complete_hint, command.display_name,
            command.description});
}

QJsonObject command_json(const CustomCommand& command, bool is_whole)
{
    const auto told = [is_whole](const QString& text) { return is_whole ? text : u""_s; };
    return {{u"id"_s, command.id},
            {u"token"_s, told(command.token)},
            {u"create_at"_s, command.create_at},
            {u"update_at"_s, command.update_at},
            {u"delete_at"_s, 0},
            {u"creator_id"_s, told(command.creator_id)},
            {u"team_id"_s, command.team_id},
            {u"trigger"_s, command.trigger},
            {u"method"_s, told(command.method)},
            {u"username"_s, told(command.username)},
            {u"icon_url"_s, told(command.icon_url)},
            {u"auto_complete"_s, command.auto_complete},
            {u"auto_complete_desc"_s, command.auto_complete_desc},
            {u"auto_complete_hint"_s, command.auto_complete_hint},
            {u"display_name"_s, command.display_name},
            {u"description"_s, command.description},
            {u"url"_s, told(command.url)},
            {u"plugin_id"_s, QString(u""_s)}};
}

} // namespace opsdeck::localroom
