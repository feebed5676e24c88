// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/commands/builtin_commands.h"
#include "localroom/commands/command_routes.h"
#include "localroom/commands/custom_commands.h"
#include "localroom/commands/late_answers.h"
#include "localroom/ids.h"
#include "localroom/late_work.h"
#include "localroom/rooms/team_store.h"

#include <memory>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

/// What the commands of one server share. The caller is made at the first command: on the server's thread.
struct Workshop {
    std::optional<IntegrationCaller> integrations;
    LateAnswers late;
};

ApiResult<CommandCall> read_call(Context& context, const Request& request)
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
    CommandCall call;
    call.line = line->value_or(QString()).trimmed();
    if (call.line.size() <= 1 || !call.line.startsWith('/'_L1))
        return refuse(400, u"api.command.execute_command.start.app_error"_s, u"No command trigger found."_s);
    const auto channel = find_channel(context.db, channel_id->value_or(QString()));
    if (!channel || !may_in_channel(context, request.caller, channel->id, u"create_post"_s))
        return no_permission();
    if (channel->is_archived()) {
        return refuse(400, u"api.command.execute_command.deleted.error"_s, u"Cannot run command in deleted channel."_s);
    }
    qsizetype end = 1;
    while (end < call.line.size() && !call.line.at(end).isSpace())
        ++end;
    call.trigger = call.line.mid(1, end - 1).toLower();
    call.argument = call.line.mid(end).trimmed();
    call.caller = request.caller;
    call.channel = *channel;
    call.team_id = channel->team_id.isEmpty() ? team_id->value_or(QString()) : channel->team_id;
    call.root_id = root_id->value_or(QString());
    return call;
}

ApiResult<Response> run_builtin(Context& context, const CommandCall& call)
{
    const BuiltinCommand* builtin = find_builtin(call.trigger);
    if (builtin == nullptr) {
        return refuse(404, u"api.command.execute_command.not_found.app_error"_s,
                      u"Command with a trigger of '%1' not found. To send a message beginning with \"/\", try adding "
                      "an empty space at the beginning of the message."_s.arg(call.trigger));
    }
    const auto answer = builtin->run(context, call);
    if (!answer)
        return tl::unexpected(answer.error());
    if (const auto shown = show_answer(context, call, *answer, std::nullopt); !shown)
        return tl::unexpected(shown.error());
    return json_response(answer->to_json());
}

/// What the integration is told: who typed what, and where.
QUrlQuery callback_form(Context& context, const CommandCall& call, const CustomCommand& command,
                        const QString& trigger_id, const QString& late_id)
{
    const auto team = find_team(context.db, call.team_id);
    QUrlQuery form;
    const auto add = [&form](const QString& key, const QString& value) {
        form.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"channel_id"_s, call.channel.id);
    add(u"channel_name"_s, call.channel.name);
    add(u"command"_s, '/'_L1 + call.trigger);
    add(u"response_url"_s, context.site_url + u"/hooks/commands/"_s + late_id);
    if (!call.root_id.isEmpty())
        add(u"root_id"_s, call.root_id);
    add(u"team_domain"_s, team ? team->name : QString());
    add(u"team_id"_s, call.team_id);
    add(u"text"_s, call.argument);
    add(u"token"_s, command.token);
    add(u"trigger_id"_s, trigger_id);
    add(u"user_id"_s, call.caller.user_id);
    add(u"user_name"_s, context.db.text(u"SELECT username FROM users WHERE id = ?"_s, {call.caller.user_id}));
    return form;
}

tl::unexpected<ApiError> failed(const QString& trigger)
{
    return refuse(500, u"api.command.execute_command.failed.app_error"_s,
                  u"Command with a trigger of '%1' failed."_s.arg(trigger));
}

ApiResult<Response> finish(Context& context, const CommandCall& call, const CommandVoice& voice,
                           const std::optional<IntegrationAnswer>& told, const QString& trigger_id)
{
    if (!told)
        return failed(call.trigger);
    if (told->status != 200) {
        return refuse(500, u"api.command.execute_command.failed_resp.app_error"_s,
                      u"Command with a trigger of '%1' returned response %2 %3."_s.arg(
                          call.trigger, QString::number(told->status), told->reason));
    }
    auto answer = CommandAnswer::of_integration(*told);
    if (!answer)
        return failed(call.trigger);
    answer->trigger_id = trigger_id;
    const auto shown = work_late(context, [&] { return show_answer(context, call, *answer, voice); });
    if (!shown)
        return tl::unexpected(shown.error());
    return json_response(answer->to_json());
}

void run_custom(Context& context, const CommandCall& call, const CustomCommand& command, const Answer& answer,
                Workshop& workshop)
{
    const QUrl url(command.url, QUrl::StrictMode);
    if (!is_on_this_machine(url)) {
        answer(failed(call.trigger));
        return;
    }
    if (!workshop.integrations)
        workshop.integrations.emplace();
    const CommandVoice voice{command.username, command.icon_url};
    const QString trigger_id = new_id();
    const QString late_id = workshop.late.expect({call, voice}, context.clock.monotonic());
    workshop.integrations->send_form(url, callback_form(context, call, command, trigger_id, late_id),
                                     command.method == "P"_L1, command.token,
                                     [&context, call, voice, trigger_id, answer](const auto& told) {
                                         answer(finish(context, call, voice, told, trigger_id));
                                     });
}

void execute(Context& context, const Request& request, const Answer& answer, Workshop& workshop)
{
    const auto call = read_call(context, request);
    if (!call) {
        answer(tl::unexpected(call.error()));
        return;
    }
    if (const auto command = find_command(context.db, call->team_id, call->trigger))
        run_custom(context, *call, *command, answer, workshop);
    else
        answer(run_builtin(context, *call));
}

/// A later answer of an integration; whoever knows the address may give it.
ApiResult<Response> answer_later(Context& context, const Request& request, Workshop& workshop)
{
    const auto place = workshop.late.take(request.param(u"hook_id"_s), context.clock.monotonic());
    if (!place)
        return refuse(404, u"app.command_webhook.get.missing"_s, u"Unable to get the webhook."_s);
    const auto said = CommandAnswer::of_integration({200, {}, request.header("content-type"), request.body});
    if (!said)
        return refuse(400, u"web.command_webhook.parse.app_error"_s, u"Unable to parse incoming data."_s);
    // Who typed the line may have left the room, and the room may have been archived meanwhile.
    if (!is_channel_member(context, place->call.caller.user_id, place->call.channel.id))
        return no_permission();
    if (const auto shown = show_answer(context, place->call, *said, place->voice); !shown)
        return tl::unexpected(shown.error());
    return bytes_response("ok", "text/plain");
}

} // namespace

void add_execute_routes(Router& router)
{
    const auto workshop = std::make_shared<Workshop>();
    router.add_async(Method::post, "/api/v4/commands/execute",
                     [workshop](Context& context, const Request& request, const Answer& answer) {
                         execute(context, request, answer, *workshop);
                     });
    router
        .add(Method::post, "/hooks/commands/{hook_id}",
             [workshop](Context& context, const Request& request) { return answer_later(context, request, *workshop); })
        .needs = Needs::nothing;
}

} // namespace opsdeck::localroom
