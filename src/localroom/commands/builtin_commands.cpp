// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/builtin_commands.h"

#include "localroom/commands/room_commands.h"
#include "localroom/people/status_store.h"
#include "localroom/posts/post_create.h"

#include <algorithm>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

ApiResult<CommandAnswer> choose_status(Context& context, const CommandCall& call, const QString& status,
                                       const QString& text)
{
    set_status(context, call.caller.user_id, status, true);
    return CommandAnswer::only_for_you(text);
}

ApiResult<CommandAnswer> away(Context& context, const CommandCall& call)
{
    return choose_status(context, call, u"away"_s, u"You are now away"_s);
}

ApiResult<CommandAnswer> online(Context& context, const CommandCall& call)
{
    return choose_status(context, call, u"online"_s, u"You are now online"_s);
}

ApiResult<CommandAnswer> offline(Context& context, const CommandCall& call)
{
    return choose_status(context, call, u"offline"_s, u"You are now offline"_s);
}

ApiResult<CommandAnswer> dnd(Context& context, const CommandCall& call)
{
    return choose_status(context, call, u"dnd"_s,
                         u"Do Not Disturb is enabled. You will not receive desktop or mobile push notifications until "
                         "Do Not Disturb is turned off."_s);
}

CommandAnswer in_channel(const QString& text, const QString& type = {})
{
    CommandAnswer answer;
    answer.response_type = u"in_channel"_s;
    answer.text = text;
    answer.type = type;
    return answer;
}

ApiResult<CommandAnswer> me(Context&, const CommandCall& call)
{
    return in_channel(u"*"_s + call.argument + u"*"_s, u"me"_s);
}

ApiResult<CommandAnswer> shrug(Context&, const CommandCall& call)
{
    const QString figure = u"¯\\\\\\_(ツ)\\_/¯"_s;
    return in_channel(call.argument.isEmpty() ? figure : call.argument + ' '_L1 + figure);
}

ApiResult<CommandAnswer> code(Context&, const CommandCall& call)
{
    if (call.argument.isEmpty())
        return CommandAnswer::only_for_you(u"A message must be provided with the /code command."_s);
    QString text = call.argument;
    CommandAnswer answer = in_channel(u"    "_s + text.replace(u"\n"_s, u"\n    "_s));
    answer.skip_slack_parsing = true;
    return answer;
}

ApiResult<CommandAnswer> echo(Context& context, const CommandCall& call)
{
    if (call.argument.isEmpty())
        return CommandAnswer::only_for_you(u"A message must be provided with the /echo command."_s);
    PostDraft draft;
    draft.channel_id = call.channel.id;
    draft.user_id = call.caller.user_id;
    draft.root_id = call.root_id;
    draft.message = call.argument;
    const auto post = create_post(context, std::move(draft));
    if (!post)
        return tl::unexpected(post.error());
    return CommandAnswer{};
}

ApiResult<CommandAnswer> help(Context&, const CommandCall&)
{
    CommandAnswer answer;
    answer.goto_location = u"https://mattermost.com/default-help/"_s; // HelpLink of config/client
    return answer;
}

ApiResult<CommandAnswer> settings(Context&, const CommandCall&)
{
    return CommandAnswer::only_for_you(u"The settings command is not supported on your device."_s);
}

} // namespace

const std::vector<BuiltinCommand>& builtin_commands()
{
    static const std::vector<BuiltinCommand> commands{
        {u"away"_s, u"Set your status away"_s, {}, u"away"_s, away},
        {u"code"_s, u"Display text as a code block"_s, u"[text]"_s, u"code"_s, code},
        {u"dnd"_s, u"Do not disturb disables desktop and mobile push notifications."_s, {}, u"dnd"_s, dnd},
        {u"echo"_s, u"Echo back text from your account"_s, u"'message'"_s, u"echo"_s, echo},
        {u"header"_s, u"Edit the channel header"_s, u"[text]"_s, u"header"_s, run_header},
        {u"help"_s, u"Open the Mattermost help page"_s, {}, u"help"_s, help},
        {u"join"_s, u"Join the open channel"_s, u"~[channel]"_s, u"join"_s, run_join},
        {u"leave"_s, u"Leave the current channel"_s, {}, u"leave"_s, run_leave},
        {u"me"_s, u"Do an action"_s, u"[message]"_s, u"me"_s, me},
        {u"msg"_s, u"Send Direct Message to a user"_s, u"@[username] 'message'"_s, u"message"_s, run_msg},
        {u"offline"_s, u"Set your status offline"_s, {}, u"offline"_s, offline},
        {u"online"_s, u"Set your status online"_s, {}, u"online"_s, online},
        {u"open"_s, u"Join the open channel"_s, u"~[channel]"_s, u"open"_s, run_join},
        {u"purpose"_s, u"Edit the channel purpose"_s, u"[text]"_s, u"purpose"_s, run_purpose},
        {u"settings"_s, u"Open the Settings dialog"_s, {}, u"settings"_s, settings},
        {u"shrug"_s, u"Adds ¯\\_(ツ)_/¯ to your message"_s, u"[message]"_s, u"shrug"_s, shrug},
    };
    return commands;
}

const BuiltinCommand* find_builtin(const QString& trigger)
{
    const auto& commands = builtin_commands();
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&trigger](const BuiltinCommand& command) { return command.trigger == trigger; });
    return found == commands.end() ? nullptr : &*found;
}

} // namespace opsdeck::localroom
