// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

struct ChannelRow {
    QString id;
    qint64 create_at = 0;
    qint64 update_at = 0;
    qint64 delete_at = 0;
    QString team_id; ///< empty for direct and group channels
    QString type;    ///< O P D G
    QString display_name;
    QString name;
    QString header;
    QString purpose;
    QString creator_id;
    qint64 last_post_at = 0;
    qint64 last_root_post_at = 0;
    qint64 total_msg_count = 0;
    qint64 total_msg_count_root = 0;
    qint64 posts_update_at = 0;

    [[nodiscard]] bool is_archived() const { return delete_at > 0; }
    [[nodiscard]] bool is_direct() const { return type == QLatin1String("D"); }
};

/// "channels.id, channels.create_at, ..." in the order that select_channels reads.
[[nodiscard]] QString channel_columns();
[[nodiscard]] std::vector<ChannelRow> select_channels(Database& db, const QString& sql, const QVariantList& values);
[[nodiscard]] std::optional<ChannelRow> find_channel(Database& db, const QString& id);
[[nodiscard]] std::optional<ChannelRow> find_channel_by_name(Database& db, const QString& team_id, const QString& name);
[[nodiscard]] QJsonObject channel_json(const ChannelRow& row);

/// A channel to be made; the members come separately.
struct NewChannel {
    QString team_id;
    QString type;
    QString name;
    QString display_name;
    QString header;
    QString purpose;
    QString creator_id;
};
[[nodiscard]] ApiResult<ChannelRow> insert_channel(Context& context, const NewChannel& channel);

/// The direct channel of two people (may be the same one), made if there is none; `created` tells which.
/// Publishes direct_added when it is new.
[[nodiscard]] ApiResult<ChannelRow> direct_channel(Context& context, const QString& creator_id, const QString& other_id,
                                                   bool* created = nullptr);

} // namespace opsdeck::localroom
