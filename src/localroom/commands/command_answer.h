// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/integrations/integration_caller.h"
#include "localroom/rooms/channel_store.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace opsdeck::localroom {

/// What a command line is run with.
struct CommandCall {
    Caller caller;
    ChannelRow channel;
    QString team_id; ///< of the room, or the one the client says it is in
    QString root_id;
    QString line;     ///< as typed
    QString trigger;  ///< in lower case, without the slash
    QString argument; ///< the line after the trigger
};

/// What a command answers; `response_type` "" means that it did everything itself.
struct CommandAnswer {
    QString response_type = {};
    QString text = {};
    QString type = {}; ///< of the post that an "in_channel" answer becomes
    QString goto_location = {};
    bool skip_slack_parsing = false;
    QString username = {}; ///< shown instead of the person's
    QString icon_url = {};
    QJsonValue props = {};       ///< an object or null
    QJsonValue attachments = {}; ///< a list or null
    QString trigger_id = {};

    /// A message for the person who typed the line.
    [[nodiscard]] static CommandAnswer only_for_you(const QString& text);
    /// What an integration said: JSON, or else a text for the person alone. Nothing if it claims to be JSON and is not.
    [[nodiscard]] static std::optional<CommandAnswer> of_integration(const IntegrationAnswer& told);
    [[nodiscard]] QJsonObject to_json() const;
};

/// Who a custom command speaks as; its posts are marked as a machine's.
struct CommandVoice {
    QString username; ///< "": as the answer says
    QString icon_url;
};

/// An answer becomes a post of the person who typed the line, or a message that only this person sees. `voice`: none
/// for the server's own commands.
[[nodiscard]] ApiResult<void> show_answer(Context& context, const CommandCall& call, const CommandAnswer& answer,
                                          const std::optional<CommandVoice>& voice);

} // namespace opsdeck::localroom
