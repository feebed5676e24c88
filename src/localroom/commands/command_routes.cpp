// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/command_routes.h"

#include "localroom/access.h"
#include "localroom/commands/builtin_commands.h"
#include "localroom/posts/post_create.h"
#include "localroom/posts/post_edit.h"
#include "localroom/realtime/presence.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QJsonObject command_json(const BuiltinCommand& command)
{
    const QString none = u""_s;
    return {{u"id"_s, none},
            {u"token"_s, none},
            {u"create_at"_s, 0},
            {u"update_at"_s, 0},
            {u"delete_at"_s, 0},
            {u"creator_id"_s, none},
            {u"team_id"_s, none},
            {u"trigger"_s, command.trigger},
            {u"method"_s, none},
            {u"username"_s, none},
            {u"icon_url"_s, none},
            {u"auto_complete"_s, true},
            {u"auto_complete_desc"_s, command.description},
            {u"auto_complete_hint"_s, command.hint},
            {u"display_name"_s, command.display_name},
            {u"description"_s, none},
            {u"url"_s, none},
            {u"plugin_id"_s, none}};
}

Response all_commands()
{
    QJsonArray commands;
    for (const BuiltinCommand& command : builtin_commands())
        commands.append(command_json(command));
    return json_response(commands);
}

ApiResult<Response> list(Context& context, const Request& request)
{
    const QString team_id = request.query_text(u"team_id"_s);
    if (team_id.isEmpty())
        return invalid_body(u"team_id"_s);
    const bool custom_only = request.query_flag(u"custom_only"_s);
    if (!is_team_member(context, request.caller.user_id, team_id) ||
        (custom_only && !may(request.caller, u"manage_slash_commands"_s)))
        return no_permission();
    return custom_only ? json_response(QJsonArray()) : all_commands();
}

ApiResult<Response> autocomplete(Context& context, const Request& request)
{
    if (!is_team_member(context, request.caller.user_id, request.param(u"team_id"_s)))
        return no_permission();
    return all_commands();
}

/// The keys of this answer are written with capitals, unlike all others.
ApiResult<Response> suggestions(Context& context, const Request& request)
{
    if (!is_team_member(context, request.caller.user_id, request.param(u"team_id"_s)))
        return no_permission();
    QString input = request.query_text(u"user_input"_s);
    if (input.isEmpty())
        return invalid_url(u"user_input"_s);
    if (input.startsWith('/'_L1))
        input.remove(0, 1);
    QJsonArray found;
    for (const BuiltinCommand& command : builtin_commands()) {
        if (!command.trigger.startsWith(input.toLower()))
            continue;
        found.append(QJsonObject{{u"Complete"_s, command.trigger},
                                 {u"Suggestion"_s, command.trigger},
                                 {u"Hint"_s, command.hint},
                                 {u"Description"_s, command.description},
                                 {u"IconData"_s, QString(u""_s)}});
    }
    return json_response(found);
}

/// An answer becomes a post of the person, or a message that only this person sees.
ApiResult<void> show(Context& context, const CommandCall& call, const CommandAnswer& answer)
{
    if (answer.text.isEmpty())
        return {};
    if (answer.response_type != "in_channel"_L1) {
        PostRow post;
        post.user_id = call.caller.user_id;
        post.channel_id = call.channel.id;
        post.root_id = call.root_id;
        post.message = answer.text;
        send_ephemeral(context, call.caller.user_id, post);
        return {};
    }
    PostDraft draft;
    draft.channel_id = call.channel.id;
    draft.user_id = call.caller.user_id;
    draft.root_id = call.root_id;
    draft.message = answer.text;
    draft.type = answer.type;
    const auto post = create_post(context, std::move(draft));
    if (!post)
        return tl::unexpected(post.error());
    if (const auto channel = find_channel(context.db, post->channel_id))
        mark_seen_by_author(context, *post, *channel);
    note_presence(context, call.caller.user_id, u"online"_s);
    return {};
}

ApiResult<Response> execute(Context& context, const Request& request)
{
    const auto body = request.object(u"command_args"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto line = optional_text(*body, u"command"_s, u"command_args"_s);
    const auto channel_id = optional_text(*body, u"channel_id"_s, u"command_args"_s);
    const auto team_id = optional_text(*body, u"team_id"_s, u"command_args"_s);
    const auto root_id = optional_text(*body, u"root_id"_s, u"command_args"_s);
    if (!line || !channel_id || !team_id || !root_id)
        return invalid_body(u"command_args"_s);
    const QString command = line->value_or(QString()).trimmed();
    if (command.size() <= 1 || !command.startsWith('/'_L1))
        return refuse(400, u"api.command.execute_command.start.app_error"_s, u"No command trigger found."_s);
    const auto channel = find_channel(context.db, channel_id->value_or(QString()));
    if (!channel || !may_in_channel(context, request.caller, channel->id, u"create_post"_s))
        return no_permission();
    if (channel->is_archived()) {
        return refuse(400, u"api.command.execute_command.deleted.error"_s, u"Cannot run command in deleted channel."_s);
    }
    qsizetype end = 1;
    while (end < command.size() && !command.at(end).isSpace())
        ++end;
    const QString trigger = command.mid(1, end - 1).toLower();
    const BuiltinCommand* builtin = find_builtin(trigger);
    if (builtin == nullptr) {
        return refuse(404, u"api.command.execute_command.not_found.app_error"_s,
                      u"Command with a trigger of '%1' not found. To send a message beginning with \"/\", try adding "
                      "an empty space at the beginning of the message."_s.arg(trigger));
    }
    CommandCall call;
    call.caller = request.caller;
    call.channel = *channel;
    call.team_id = channel->team_id.isEmpty() ? team_id->value_or(QString()) : channel->team_id;
    call.root_id = root_id->value_or(QString());
    call.argument = command.mid(end).trimmed();
    const auto answer = builtin->run(context, call);
    if (!answer)
        return tl::unexpected(answer.error());
    if (const auto shown = show(context, call, *answer); !shown)
        return tl::unexpected(shown.error());
    return json_response(answer->to_json());
}

} // namespace

void add_command_routes(Router& router)
{
    router.add(Method::get, "/api/v4/commands", list);
    router.add(Method::get, "/api/v4/teams/{team_id}/commands/autocomplete", autocomplete);
    router.add(Method::get, "/api/v4/teams/{team_id}/commands/autocomplete_suggestions", suggestions);
    router.add(Method::post, "/api/v4/commands/execute", execute);
}

} // namespace opsdeck::localroom
