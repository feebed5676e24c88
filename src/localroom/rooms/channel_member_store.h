// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/rooms/channel_store.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

struct ChannelMemberRow {
    QString channel_id;
    QString user_id;
    bool is_admin = false;
    qint64 last_viewed_at = 0;
    qint64 last_update_at = 0;
    qint64 msg_count = 0;
    qint64 msg_count_root = 0;
    qint64 mention_count = 0;
    qint64 mention_count_root = 0;
    QJsonObject notify_props;
};

[[nodiscard]] std::optional<ChannelMemberRow> find_channel_member(Database& db, const QString& channel_id,
                                                                  const QString& user_id);
[[nodiscard]] QString channel_member_columns();
[[nodiscard]] std::vector<ChannelMemberRow> select_channel_members(Database& db, const QString& sql,
                                                                   const QVariantList& values);
[[nodiscard]] QJsonObject channel_member_json(const ChannelMemberRow& row);
[[nodiscard]] QStringList member_ids_of(Database& db, const QString& channel_id);

/// Adds without a post or an event; no effect if already a member.
void insert_channel_member(Context& context, const QString& channel_id, const QString& user_id, bool is_admin);

/// Everything a join is: membership, system post, user_added. `actor_id` is who did it (the same person: a join).
[[nodiscard]] ApiResult<ChannelMemberRow> join_channel(Context& context, const ChannelRow& channel,
                                                       const QString& user_id, const QString& actor_id);
/// Everything a leave or a removal is: system post, user_removed to both sides.
[[nodiscard]] ApiResult<void> leave_channel(Context& context, const ChannelRow& channel, const QString& user_id,
                                            const QString& actor_id);

/// The person has seen everything: counters, last_viewed_at, channel_viewed and thread_read_changed to own sockets.
void mark_viewed(Context& context, const QString& user_id, const ChannelRow& channel);

} // namespace opsdeck::localroom
