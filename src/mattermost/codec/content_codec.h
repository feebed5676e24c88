// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/file_info.h"
#include "core/chat/reaction.h"
#include "core/result.h"
#include "mattermost/model/command.h"
#include "mattermost/model/server_config.h"
#include "mattermost/model/thread.h"
#include "mattermost/model/upload.h"

#include <QJsonObject>

namespace opsdeck::mattermost {

[[nodiscard]] core::Result<core::FileInfo> decode_file_info(const QJsonObject& json);
[[nodiscard]] core::Result<Uploaded> decode_uploaded(const QJsonObject& json);
[[nodiscard]] core::Result<core::Reaction> decode_reaction(const QJsonObject& json);
[[nodiscard]] QJsonObject encode_reaction(const core::Reaction& reaction);
[[nodiscard]] core::Result<Command> decode_command(const QJsonObject& json);
[[nodiscard]] core::Result<CommandSuggestion> decode_command_suggestion(const QJsonObject& json);
[[nodiscard]] core::Result<CommandAnswer> decode_command_answer(const QJsonObject& json);
[[nodiscard]] core::Result<Thread> decode_thread(const QJsonObject& json);
[[nodiscard]] core::Result<ThreadPage> decode_thread_page(const QJsonObject& json);
[[nodiscard]] core::Result<ServerConfig> decode_server_config(const QJsonObject& json);

} // namespace opsdeck::mattermost
