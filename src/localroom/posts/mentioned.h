// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/posts/post_store.h"
#include "localroom/rooms/channel_store.h"

#include <QJsonObject>
#include <QStringList>

namespace opsdeck::localroom {

/// The people a post mentions: members of its room who are named outside of code, everybody for @channel and @all,
/// those online for @here, the partner in a direct room, the person a system post says was added. Never the author.
[[nodiscard]] QStringList mentioned_people(Context& context, const ChannelRow& channel, const PostRow& post);

/// `props.channel_mentions` for the public rooms that a message names with `~`; empty when it names none.
[[nodiscard]] QJsonObject channel_mentions(Context& context, const ChannelRow& channel, const QString& message);

} // namespace opsdeck::localroom
