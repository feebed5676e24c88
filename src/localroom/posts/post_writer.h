// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/api_error.h"
#include "localroom/context.h"

#include <QJsonObject>
#include <QString>

namespace opsdeck::localroom {

/// A post that the server itself writes: "alice joined the channel."
struct SystemPost {
    QString channel_id;
    QString user_id; ///< who caused it
    QString type;    ///< "system_join_channel"
    QString message;
    QJsonObject props;
};

/// Writes it, moves the channel's last_post_at, publishes `posted`. Join, leave, add and remove posts are not counted
/// in total_msg_count, all others are. Inside the caller's transaction. The new post's id.
ApiResult<QString> add_system_post(Context& context, const SystemPost& post);

/// A person's plain post at a chosen time, for seeds: counts, nothing is published. The new post's id.
ApiResult<QString> add_seed_post(Context& context, const QString& channel_id, const QString& user_id,
                                 const QString& message, const QString& root_id, qint64 create_at);

} // namespace opsdeck::localroom
