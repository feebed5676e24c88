// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/rooms/channel_store.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace opsdeck::localroom {

/// What a command line is run with.
struct CommandCall {
    Caller caller;
    ChannelRow channel;
    QString team_id; ///< of the room, or the one the client says it is in
    QString root_id;
    QString argument; ///< the line after the trigger
};

/// What a command answers; `response_type` "" means that it did everything itself.
struct CommandAnswer {
    QString response_type;
    QString text;
    QString type; ///< of the post that an "in_channel" answer becomes
    QString goto_location;
    bool skip_slack_parsing = false;

    /// A message for the person who typed the line.
    [[nodiscard]] static CommandAnswer only_for_you(const QString& text);
    [[nodiscard]] QJsonObject to_json() const;
};

struct BuiltinCommand {
    QString trigger;
    QString description;
    QString hint;
    QString display_name;
    ApiResult<CommandAnswer> (*run)(Context&, const CommandCall&);
};

/// Every command this server can run, in the order of the alphabet.
[[nodiscard]] const std::vector<BuiltinCommand>& builtin_commands();
[[nodiscard]] const BuiltinCommand* find_builtin(const QString& trigger);

} // namespace opsdeck::localroom
