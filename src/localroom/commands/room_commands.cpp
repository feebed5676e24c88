// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/room_commands.h"

#include "localroom/access.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/post_create.h"
#include "localroom/posts/post_writer.h"
#include "localroom/rooms/channel_member_store.h"
#include "localroom/rooms/channel_rules.h"
#include "localroom/rooms/team_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest_header = 1024;
constexpr qsizetype longest_purpose = 250;

QString place_of(Context& context, const CommandCall& call, const QString& channel_name)
{
    const auto team = find_team(context.db, call.team_id);
    return context.site_url + '/'_L1 + (team ? team->name : QString()) + u"/channels/"_s + channel_name;
}

/// What tells header and purpose apart.
struct RoomText {
    QString column;
    QString post_type;
    qsizetype longest;
};

ApiResult<CommandAnswer> change_text(Context& context, const CommandCall& call, const RoomText& what)
{
    const bool is_private = call.channel.type == "P"_L1;
    const QString right = is_private ? u"manage_private_channel_properties"_s : u"manage_public_channel_properties"_s;
    const bool has_team = !call.channel.team_id.isEmpty();
    if (has_team && !may_in_channel(context, call.caller, call.channel.id, right))
        return CommandAnswer::only_for_you(u"You do not have permission to edit the channel %1."_s.arg(what.column));
    if (call.argument.isEmpty())
        return CommandAnswer::only_for_you(u"A message must be provided with the /%1 command."_s.arg(what.column));
    if (call.argument.size() > what.longest)
        return CommandAnswer::only_for_you(u"The channel %1 is too long."_s.arg(what.column));
    const QString old = what.column == "header"_L1 ? call.channel.header : call.channel.purpose;
    context.db.run(u"UPDATE channels SET %1 = ?, update_at = ? WHERE id = ?"_s.arg(what.column),
                   {call.argument, context.now_ms(), call.channel.id});
    const auto channel = find_channel(context.db, call.channel.id);
    if (!channel)
        return internal_error(u"a channel vanished"_s);
    const QString username = context.db.text(u"SELECT username FROM users WHERE id = ?"_s, {call.caller.user_id});
    const QString message =
        old.isEmpty() ? u"%1 updated the channel %2 to: %3"_s.arg(username, what.column, call.argument)
                      : u"%1 updated the channel %2 from: %3 to: %4"_s.arg(username, what.column, old, call.argument);
    const auto post = add_system_post(
        context,
        {channel->id,
         call.caller.user_id,
         what.post_type,
         message,
         {{u"username"_s, username}, {u"old_"_s + what.column, old}, {u"new_"_s + what.column, call.argument}}});
    if (!post)
        return tl::unexpected(post.error());
    if (const auto now = find_channel(context.db, call.channel.id))
        publish_channel_updated(context, *now);
    return CommandAnswer{};
}

} // namespace

ApiResult<CommandAnswer> run_header(Context& context, const CommandCall& call)
{
    return change_text(context, call, {u"header"_s, u"system_header_change"_s, longest_header});
}

ApiResult<CommandAnswer> run_purpose(Context& context, const CommandCall& call)
{
    return change_text(context, call, {u"purpose"_s, u"system_purpose_change"_s, longest_purpose});
}

ApiResult<CommandAnswer> run_join(Context& context, const CommandCall& call)
{
    QString name = call.argument.trimmed().toLower();
    if (name.startsWith('~'_L1))
        name.remove(0, 1);
    const auto channel = find_channel_by_name(context.db, call.team_id, name);
    if (!channel || channel->is_archived())
        return CommandAnswer::only_for_you(u"We couldn't find the channel."_s);
    const bool is_member = is_channel_member(context, call.caller.user_id, channel->id);
    if (!is_member && (channel->type != "O"_L1 || !is_team_member(context, call.caller.user_id, call.team_id)))
        return CommandAnswer::only_for_you(u"An error occurred while joining the channel."_s);
    if (!is_member) {
        const auto joined = join_channel(context, *channel, call.caller.user_id, call.caller.user_id);
        if (!joined)
            return tl::unexpected(joined.error());
    }
    CommandAnswer answer;
    answer.goto_location = place_of(context, call, channel->name);
    return answer;
}

ApiResult<CommandAnswer> run_leave(Context& context, const CommandCall& call)
{
    if (call.channel.type != "O"_L1 && call.channel.type != "P"_L1)
        return CommandAnswer::only_for_you(u"You cannot leave a direct message channel."_s);
    if (call.channel.name == "town-square"_L1)
        return CommandAnswer::only_for_you(u"An error occurred while leaving the channel."_s);
    const auto left = leave_channel(context, call.channel, call.caller.user_id, call.caller.user_id);
    if (!left)
        return tl::unexpected(left.error());
    CommandAnswer answer;
    answer.goto_location = place_of(context, call, u"town-square"_s);
    return answer;
}

ApiResult<CommandAnswer> run_msg(Context& context, const CommandCall& call)
{
    QString name = call.argument.section(' '_L1, 0, 0).trimmed().toLower();
    const QString message = call.argument.section(' '_L1, 1).trimmed();
    if (name.startsWith('@'_L1))
        name.remove(0, 1);
    const auto user = find_user_by_name(context.db, name);
    if (!user || user->delete_at > 0)
        return CommandAnswer::only_for_you(u"We couldn't find the user."_s);
    const auto channel = direct_channel(context, call.caller.user_id, user->id);
    if (!channel)
        return tl::unexpected(channel.error());
    if (!message.isEmpty()) {
        PostDraft draft;
        draft.channel_id = channel->id;
        draft.user_id = call.caller.user_id;
        draft.message = message;
        const auto post = create_post(context, std::move(draft));
        if (!post)
            return tl::unexpected(post.error());
    }
    CommandAnswer answer;
    answer.response_type = u"ephemeral"_s;
    answer.goto_location = place_of(context, call, channel->name);
    return answer;
}

} // namespace opsdeck::localroom
