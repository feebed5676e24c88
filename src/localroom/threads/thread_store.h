// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/posts/post_store.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace opsdeck::localroom {

/// One person's view of a thread.
struct ThreadState {
    bool following = false;
    qint64 last_viewed_at = 0;
    qint64 unread_replies = 0;
    qint64 unread_mentions = 0;
};

[[nodiscard]] ThreadState thread_state(Database& db, const QString& root_id, const QString& user_id);

/// True unless the person switched collapsed threads off: they are on by default here.
[[nodiscard]] bool has_collapsed_threads(Database& db, const QString& user_id);

void follow_thread(Context& context, const QString& root_id, const QString& user_id, bool following);
/// Everything up to `at` is seen.
void view_thread(Context& context, const QString& root_id, const QString& user_id, qint64 at);

/// The thread as one person has it. `extended` tells participants as full people; `for_list` adds what only lists have.
[[nodiscard]] QJsonObject thread_json(Context& context, const PostRow& root, const ThreadState& state, bool extended,
                                      bool for_list = false);

/// A reply was written: its author, the root's author and the mentioned ones follow from now on, and what is unread
/// for the others is counted. The followers but the author.
[[nodiscard]] QStringList note_reply(Context& context, const PostRow& root, const PostRow& reply,
                                     const QStringList& mentioned);
/// Tells every follower of the thread with collapsed threads that it changed.
void publish_thread_updated(Context& context, const PostRow& root, const QString& team_id, const PostRow& reply,
                            const QStringList& mentioned);

} // namespace opsdeck::localroom
