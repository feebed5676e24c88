// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/posts/post_store.h"
#include "localroom/rooms/channel_store.h"

#include <QJsonObject>
#include <QStringList>

namespace opsdeck::localroom {

/// Longest message, in code points.
constexpr qsizetype longest_message = 16383;
constexpr qsizetype most_files = 10; ///< a post

/// A post that somebody wants to make.
struct PostDraft {
    QString channel_id;
    QString user_id;
    QString root_id;
    QString message;
    QString type;
    QJsonObject props;
    QStringList file_ids;
    QString pending_post_id; ///< told in the answer and the event, nowhere else
    qint64 create_at = 0;    ///< 0: now
    qint64 edit_at = 0;
    bool is_pinned = false;
    bool is_published = true; ///< false for seeds: no event
    bool sets_online = true;  ///< told in the event; the caller does it
    bool counts = true;       ///< in the room's total_msg_count; join and leave posts do not
};

/// The rules every post obeys, whoever makes it; who may make one is the caller's question. Writes the row, counters,
/// mentions and the thread, publishes `posted` (and `thread_updated`).
[[nodiscard]] ApiResult<PostRow> create_post(Context& context, PostDraft draft);

/// As for any post of a person: the author has seen the room, unless a machine's mark or a collapsed reply says no.
void mark_seen_by_author(Context& context, const PostRow& post, const ChannelRow& channel);

} // namespace opsdeck::localroom
