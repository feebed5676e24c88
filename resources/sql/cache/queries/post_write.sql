-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: post_state
SELECT row, updated_at, deleted_at, message, room, user, type, flags FROM post WHERE id = ?1;

-- name: post_slot_taken
SELECT 1 FROM post WHERE row = ?1;

-- name: post_last_slot
SELECT max(row) FROM post WHERE row BETWEEN ?1 AND ?2;

-- name: post_insert
INSERT INTO post (row, id, room, user, root, created_at, updated_at, edited_at, deleted_at, last_reply_at,
                  reply_count, flags, type, pending, run, message, props)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17);

-- name: post_update
UPDATE post
SET updated_at = ?2, edited_at = ?3, deleted_at = ?4, last_reply_at = ?5, reply_count = ?6, flags = ?7, type = ?8,
    pending = coalesce(?9, pending), run = coalesce(?10, run), message = ?11, props = ?12
WHERE row = ?1;

-- name: post_add_pending
UPDATE post SET pending = ?2 WHERE row = ?1 AND pending IS NULL;

-- name: post_set_flags
UPDATE post SET flags = ?2 WHERE row = ?1;

-- name: post_bury
UPDATE post SET deleted_at = ?2, message = '', flags = 0 WHERE row = ?1;

-- name: post_replies_state
SELECT row, updated_at, deleted_at, message, room, user, type, flags FROM post WHERE root = ?1;

-- name: post_states_of_room
SELECT row, updated_at, deleted_at, message, room, user, type, flags FROM post WHERE room = ?1;

-- name: post_delete_room
DELETE FROM post WHERE room = ?1;

-- name: post_digest_delete_room
DELETE FROM post_digest WHERE room = ?1;

-- name: post_history_delete_room
DELETE FROM post_history WHERE room = ?1;

-- name: post_digest_find
SELECT digest FROM post_digest WHERE post = ?1;

-- name: post_digest_add
INSERT INTO post_digest (post, room, user, created_at, first_seen_at, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: post_history_add
INSERT OR IGNORE INTO post_history (id, original, room, user, root, created_at, updated_at, edited_at, deleted_at,
                                    type, message, props)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);

-- name: reaction_add
INSERT OR IGNORE INTO reaction (post, user, emoji, created_at) VALUES (?1, ?2, ?3, ?4);

-- name: reaction_remove
DELETE FROM reaction WHERE post = ?1 AND user = ?2 AND emoji = ?3;

-- name: reaction_any
SELECT 1 FROM reaction WHERE post = ?1 LIMIT 1;

-- name: reaction_clear
DELETE FROM reaction WHERE post = ?1;

-- name: file_add
INSERT OR REPLACE INTO file (post, position, id, known, user, name, extension, mime_type, size, width, height,
                             has_preview, created_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13);

-- name: file_known
SELECT count(*) FROM file WHERE post = ?1 AND known = 1;

-- name: file_clear
DELETE FROM file WHERE post = ?1;
