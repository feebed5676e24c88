-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: search_wait
INSERT OR IGNORE INTO search_pending (post) VALUES (?1);

-- name: search_is_waiting
SELECT 1 FROM search_pending WHERE post = ?1;

-- name: search_any_waiting
SELECT 1 FROM search_pending LIMIT 1;

-- name: search_count_waiting
SELECT count(*) FROM search_pending;

-- name: search_stop_waiting
DELETE FROM search_pending WHERE post = ?1;

-- name: search_nth_waiting
SELECT post FROM search_pending ORDER BY post LIMIT 1 OFFSET ?1;

-- name: search_feed
INSERT INTO post_text (rowid, message, scope)
SELECT row, message, scope FROM post_text_source
WHERE row IN (SELECT post FROM search_pending WHERE post <= ?1) ORDER BY row;

-- name: search_fed
DELETE FROM search_pending WHERE post <= ?1;

-- name: search_forget
INSERT INTO post_text (post_text, rowid, message, scope) VALUES ('delete', ?1, ?2, ?3);

-- name: search_find
SELECT rowid FROM post_text WHERE post_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2;
