// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/commands_api.h"
#include "mattermost/api/rooms_api.h"
#include "opsflow/chat/room_chat.h"

#include <QPointer>

// What a person asks of the server itself: its slash commands, and rooms that are made by naming somebody.
namespace opsdeck::opsflow {

QCoro::Task<core::Result<QString>> RoomChat::run_server_command(core::RoomId room, QString line)
{
    auto asking = mattermost::api::execute_command(m_team, room, line);
    const core::Result<mattermost::CommandAnswer> answer =
        co_await m_parts.session->transport().call(std::move(asking));
    if (!answer)
        co_return core::failure(answer.error());
    co_return answer->response_type == QLatin1String("in_channel") ? QString() : answer->text;
}

QCoro::Task<std::vector<ServerCommand>> RoomChat::server_commands()
{
    auto asking = mattermost::api::commands(m_team);
    const core::Result<std::vector<mattermost::Command>> commands =
        co_await m_parts.session->transport().call(std::move(asking));
    std::vector<ServerCommand> out;
    for (const mattermost::Command& command : commands.value_or(std::vector<mattermost::Command>()))
        out.push_back({command.trigger, command.description});
    co_return out;
}

QCoro::Task<core::Result<core::RoomId>> RoomChat::direct_room(core::UserId other)
{
    const QPointer<RoomChat> self(this);
    auto asking = mattermost::api::direct_room(m_parts.session->actor().user, other);
    const core::Result<core::Room> room = co_await m_parts.session->transport().call(std::move(asking));
    if (!room)
        co_return core::failure(room.error());
    if (self) {
        const core::Done known = co_await m_parts.sync->refresh_rooms(); // so that the list has it
        if (self && known)
            co_await read_rooms();
    }
    co_return room->id;
}

} // namespace opsdeck::opsflow
