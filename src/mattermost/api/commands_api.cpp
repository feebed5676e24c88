// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/commands_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/content_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<std::vector<Command>> commands(const core::TeamId& team)
{
    return list_call<Command>(get(path_of({u"teams"_s, team.value(), u"commands"_s, u"autocomplete"_s})),
                              decode_command);
}

Call<std::vector<CommandSuggestion>> complete_command(const core::TeamId& team, const core::RoomId& room,
                                                      const QString& typed)
{
    return list_call<CommandSuggestion>(
        get(path_of({u"teams"_s, team.value(), u"commands"_s, u"autocomplete_suggestions"_s}),
            {{u"user_input"_s, typed}, {u"channel_id"_s, room.value()}}),
        decode_command_suggestion);
}

Call<CommandAnswer> execute_command(const core::TeamId& team, const core::RoomId& room, const QString& line,
                                    const core::PostId& root)
{
    QJsonObject body{{u"channel_id"_s, room.value()}, {u"command"_s, line}};
    if (!team.is_empty())
        body.insert(u"team_id"_s, team.value());
    if (!root.is_empty())
        body.insert(u"root_id"_s, root.value());
    return object_call<CommandAnswer>(post(u"/commands/execute"_s, json_body(body)), decode_command_answer);
}

Call<void> press_action(const core::PostId& post_id, const QString& action, const QString& selected)
{
    QJsonObject body;
    if (!selected.isEmpty())
        body.insert(u"selected_option"_s, selected);
    return done_call(post(path_of({u"posts"_s, post_id.value(), u"actions"_s, action}), json_body(body)));
}

} // namespace opsdeck::mattermost::api
