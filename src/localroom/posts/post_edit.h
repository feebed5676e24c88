// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/posts/post_store.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace opsdeck::localroom {

/// What a patch changes; absent means unchanged, `props` replaces the whole map.
struct PostPatch {
    std::optional<QString> message = {};
    std::optional<QJsonObject> props = {};
    std::optional<bool> is_pinned = {};
    std::optional<QStringList> file_ids = {};
};

/// Applies a patch by the wire's rules: the earlier version stays as a history row, edit_at moves only when the text or
/// the attachments changed, nobody is notified of new mentions. Publishes `post_edited`. Rights are checked here.
[[nodiscard]] ApiResult<PostRow> patch_post(Context& context, const Caller& caller, const QString& post_id,
                                            const PostPatch& patch);

/// The same without asking for rights: answers of integrations, pinning.
[[nodiscard]] ApiResult<PostRow> change_post(Context& context, PostRow post, const PostPatch& patch);

/// Deletes a post and its replies; one `post_deleted`, with the state before. Rights are checked here.
[[nodiscard]] ApiResult<void> delete_post(Context& context, const Caller& caller, const QString& post_id);

/// Pins or unpins; any member of the room may.
[[nodiscard]] ApiResult<void> pin_post(Context& context, const Caller& caller, const QString& post_id, bool is_pinned);

/// A post that only one person sees and that is nowhere stored. `draft.user_id` is told as its author.
QJsonObject send_ephemeral(Context& context, const QString& receiver_id, PostRow draft);

/// Notes that the room's posts changed, for the ETag of its lists.
void touch_channel_posts(Context& context, const QString& channel_id, qint64 at);

/// A time for a change that is later than the row's last one, so that nobody misses it.
[[nodiscard]] qint64 next_update_at(const Context& context, qint64 last);

} // namespace opsdeck::localroom
