// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/command_routes.h"

#include "localroom/access.h"
#include "localroom/commands/builtin_commands.h"
#include "localroom/commands/custom_commands.h"
#include "localroom/ids.h"

#include <QRegularExpression>
#include <QUrl>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QJsonObject builtin_json(const BuiltinCommand& command)
{
    CustomCommand row;
    row.trigger = command.trigger;
    row.auto_complete = true;
    row.auto_complete_desc = command.description;
    row.auto_complete_hint = command.hint;
    row.display_name = command.display_name;
    return command_json(row, false);
}

/// Those of the team that are offered, then the server's own.
QJsonArray offered_commands(Context& context, const QString& team_id)
{
    QJsonArray commands;
    for (const CustomCommand& command : commands_of_team(context.db, team_id)) {
        if (command.auto_complete)
            commands.append(command_json(command, false));
    }
    for (const BuiltinCommand& command : builtin_commands())
        commands.append(builtin_json(command));
    return commands;
}

ApiResult<Response> list(Context& context, const Request& request)
{
    const QString team_id = request.query_text(u"team_id"_s);
    if (team_id.isEmpty())
        return invalid_body(u"team_id"_s);
    if (!is_team_member(context, request.caller.user_id, team_id))
        return no_permission();
    if (!request.query_flag(u"custom_only"_s))
        return json_response(offered_commands(context, team_id));
    if (!may_in_team(context, request.caller, team_id, u"manage_slash_commands"_s))
        return no_permission();
    QJsonArray commands;
    for (const CustomCommand& command : commands_of_team(context.db, team_id))
        commands.append(command_json(command, true));
    return json_response(commands);
}

ApiResult<Response> autocomplete(Context& context, const Request& request)
{
    const QString team_id = request.param(u"team_id"_s);
    if (!is_team_member(context, request.caller.user_id, team_id))
        return no_permission();
    return json_response(offered_commands(context, team_id));
}

/// The keys of this answer are written with capitals, unlike all others.
ApiResult<Response> suggestions(Context& context, const Request& request)
{
    const QString team_id = request.param(u"team_id"_s);
    if (!is_team_member(context, request.caller.user_id, team_id))
        return no_permission();
    QString input = request.query_text(u"user_input"_s);
    if (input.isEmpty())
        return invalid_url(u"user_input"_s);
    if (input.startsWith('/'_L1))
        input.remove(0, 1);
    QJsonArray found;
    const QJsonArray commands = offered_commands(context, team_id);
    for (const auto& item : commands) {
        const QJsonObject command = item.toObject();
        const QJsonValue trigger = command.value("trigger"_L1);
        if (!trigger.toString().startsWith(input.toLower()))
            continue;
        found.append(QJsonObject{{u"Complete"_s, trigger},
                                 {u"Suggestion"_s, trigger},
                                 {u"Hint"_s, command.value("auto_complete_hint"_L1)},
                                 {u"Description"_s, command.value("auto_complete_desc"_L1)},
                                 {u"IconData"_s, QString(u""_s)}});
    }
    return json_response(found);
}

bool is_trigger(const QString& text)
{
    static const QRegularExpression word(u"^[^\\s/][^\\s]{0,127}$"_s);
    return word.match(text).hasMatch();
}

ApiResult<Response> create(Context& context, const Request& request)
{
    const auto body = request.object(u"command"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto text = [&body](const char* key) { return body->value(QLatin1String(key)).toString(); };
    CustomCommand command;
    command.team_id = text("team_id");
    if (!may_in_team(context, request.caller, command.team_id, u"manage_slash_commands"_s))
        return no_permission();
    command.trigger = text("trigger").toLower();
    command.method = text("method");
    command.url = text("url");
    const QUrl url(command.url, QUrl::StrictMode);
    if (!is_team_member(context, request.caller.user_id, command.team_id) || !is_trigger(command.trigger))
        return invalid_body(u"command"_s);
    if (command.method != "P"_L1 && command.method != "G"_L1)
        return refuse(400, u"model.command.is_valid.method.app_error"_s, u"Invalid Method."_s);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return refuse(400, u"model.command.is_valid.url_http.app_error"_s,
                      u"Invalid URL. Must be a valid URL and start with http:// or https://."_s);
    if (find_builtin(command.trigger) || find_command(context.db, command.team_id, command.trigger))
        return refuse(400, u"api.command.duplicate_trigger.app_error"_s,
                      u"This trigger word is already in use. Please choose another word."_s);
    command.id = new_id();
    command.token = new_id();
    command.create_at = command.update_at = context.now_ms();
    command.creator_id = request.caller.user_id;
    command.username = text("username");
    command.icon_url = text("icon_url");
    command.auto_complete = body->value("auto_complete"_L1).toBool();
    command.auto_complete_desc = text("auto_complete_desc");
    command.auto_complete_hint = text("auto_complete_hint");
    command.display_name = text("display_name");
    command.description = text("description");
    insert_command(context.db, command);
    return json_response(command_json(command, true), 201);
}

} // namespace

void add_command_routes(Router& router)
{
    router.add(Method::get, "/api/v4/commands", list);
    router.add(Method::post, "/api/v4/commands", create);
    router.add(Method::get, "/api/v4/teams/{team_id}/commands/autocomplete", autocomplete);
    router.add(Method::get, "/api/v4/teams/{team_id}/commands/autocomplete_suggestions", suggestions);
}

} // namespace opsdeck::localroom
