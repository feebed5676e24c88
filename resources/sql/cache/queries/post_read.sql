-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: post_place
SELECT row, created_at FROM post WHERE id = ?1 AND room = ?2;

-- name: post_newest
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE room = ?1 ORDER BY created_at DESC, row DESC LIMIT ?2;

-- name: post_before
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE room = ?1 AND (created_at, row) < (?2, ?3) ORDER BY created_at DESC, row DESC LIMIT ?4;

-- name: post_after
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE room = ?1 AND (created_at, row) > (?2, ?3) ORDER BY created_at, row LIMIT ?4;

-- name: post_of_thread
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE root = ?1 ORDER BY created_at, row;

-- name: post_by_id
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE id = ?1;

-- name: post_by_row
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE row = ?1;

-- name: post_by_pending
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE pending = ?1 ORDER BY created_at, row LIMIT 1;

-- name: post_by_run
SELECT row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at, reply_count, flags,
       type, pending, message, props
FROM post WHERE run = ?1 ORDER BY created_at, row;

-- name: post_root_of
SELECT root FROM post WHERE id = ?1;

-- name: post_count
SELECT count(*) FROM post WHERE room = ?1 AND deleted_at IS NULL;

-- name: post_reactions
SELECT user, emoji, created_at FROM reaction WHERE post = ?1 ORDER BY created_at, emoji, user;

-- name: post_files
SELECT id, known, user, name, extension, mime_type, size, width, height, has_preview, created_at
FROM file WHERE post = ?1 ORDER BY position;

-- name: post_digests
SELECT post, room, user, digest, first_seen_at FROM post_digest WHERE room = ?1 ORDER BY created_at, post;

-- name: post_history
SELECT id, original, room, user, root, created_at, updated_at, edited_at, deleted_at, type, message, props
FROM post_history WHERE original = ?1 ORDER BY updated_at, deleted_at;
