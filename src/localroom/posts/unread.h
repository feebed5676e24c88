// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/posts/post_store.h"

#include <QJsonObject>

namespace opsdeck::localroom {

/// Makes everything from `post` on unread for one person; publishes `post_unread` to the own sockets. The new counters
/// as the wire tells them.
[[nodiscard]] QJsonObject mark_unread_from(Context& context, const QString& user_id, const PostRow& post);

} // namespace opsdeck::localroom
