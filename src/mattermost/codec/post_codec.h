// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/result.h"
#include "mattermost/model/new_post.h"
#include "mattermost/model/post_page.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace opsdeck::mattermost {

/// Decoders of posts, on simdjson because they carry the bulk. Unknown fields, absent fields and null collections are
/// fine; a wrong type is a protocol error that names the field. Callable from any thread.
[[nodiscard]] core::Result<core::Post> decode_post(const QByteArray& json);
[[nodiscard]] core::Result<PostPage> decode_post_page(const QByteArray& json);
/// A plain array, as /posts/ids answers.
[[nodiscard]] core::Result<std::vector<core::Post>> decode_posts(const QByteArray& json);

[[nodiscard]] QJsonObject encode_new_post(const NewPost& post);
[[nodiscard]] QJsonObject encode_post_patch(const PostPatch& patch);

/// What the server would accept although nobody wants it (a blank message), or refuse after all the bytes were sent
/// (too long, too many files): invalid_input or too_large. `max_code_points` is the server's MaxPostSize.
[[nodiscard]] core::Done check_new_post(const NewPost& post, int max_code_points);

/// Whether two states of a post say the same. Their updated_at does not tell: reactions, pins and replies move it.
[[nodiscard]] bool has_same_content(const core::Post& a, const core::Post& b);

/// The answer of a creation as the wanted post: with a colliding pending id the server answers 201 with somebody
/// else's post. True only if user, room, root and message are ours.
[[nodiscard]] bool is_answer_to(const core::Post& answer, const NewPost& sent, const core::UserId& me);

/// Files that were sent along but that the server dropped without a word.
[[nodiscard]] QStringList dropped_files(const core::Post& answer, const NewPost& sent);

/// True if one of its attachments has buttons or menus: its props must never be patched by us.
[[nodiscard]] bool has_interactive_attachments(const core::Post& post);

} // namespace opsdeck::mattermost
