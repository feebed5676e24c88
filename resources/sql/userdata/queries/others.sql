-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: draft_put
INSERT OR REPLACE INTO draft (server, user, room, root, text, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: draft_remove
DELETE FROM draft WHERE server = ?1 AND user = ?2 AND room = ?3 AND root = ?4;

-- name: draft_find
SELECT server, user, room, root, text, updated_at FROM draft
WHERE server = ?1 AND user = ?2 AND room = ?3 AND root = ?4;

-- name: draft_of_user
SELECT server, user, room, root, text, updated_at FROM draft
WHERE server = ?1 AND user = ?2 ORDER BY updated_at DESC;

-- name: gap_file
INSERT INTO gap (key, line, first_at, last_at) VALUES (?1, ?2, ?3, ?3)
ON CONFLICT (key) DO UPDATE
SET line = excluded.line, last_at = max(last_at, excluded.last_at), closed_at = 0, closed_by = '';

-- name: gap_ask
INSERT INTO gap_asker (gap, server, user, username, room, count, first_at, last_at)
VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?6)
ON CONFLICT (gap, server, user) DO UPDATE
SET username = excluded.username, room = excluded.room, count = count + 1, last_at = max(last_at, excluded.last_at);

-- name: gap_close
UPDATE gap SET closed_at = ?3, closed_by = ?2 WHERE key = ?1 AND closed_at = 0;

-- name: gap_find
SELECT key, line, first_at, last_at, closed_at, closed_by FROM gap WHERE key = ?1;

-- name: gap_list
SELECT key, line, first_at, last_at, closed_at, closed_by FROM gap
WHERE closed_at = 0 OR ?1
ORDER BY (SELECT sum(count) FROM gap_asker WHERE gap = key) DESC, last_at DESC, key;

-- name: gap_askers
SELECT server, user, username, room, count, first_at, last_at FROM gap_asker
WHERE gap = ?1 ORDER BY count DESC, last_at DESC, server, user;

-- name: usage_count
INSERT INTO usage (automation, room, count, last_at) VALUES (?1, ?2, 1, ?3)
ON CONFLICT (automation, room) DO UPDATE SET count = count + 1, last_at = max(last_at, excluded.last_at);

-- name: usage_all
SELECT automation, room, count, last_at FROM usage ORDER BY count DESC, last_at DESC, automation, room;

-- name: usage_in_room
SELECT automation, room, count, last_at FROM usage WHERE room = ?1 ORDER BY count DESC, last_at DESC, automation;

-- name: account_put
INSERT OR REPLACE INTO account (server, user, username, team, default_room, used_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: account_remove
DELETE FROM account WHERE server = ?1 AND user = ?2;

-- name: account_of_server
SELECT server, user, username, team, default_room, used_at FROM account
WHERE server = ?1 ORDER BY used_at DESC, username;

-- name: account_all
SELECT server, user, username, team, default_room, used_at FROM account ORDER BY used_at DESC, username;

-- name: kv_put
INSERT OR REPLACE INTO kv (scope, key, value, updated_at) VALUES (?1, ?2, ?3, ?4);

-- name: kv_remove
DELETE FROM kv WHERE scope = ?1 AND key = ?2;

-- name: kv_find
SELECT scope, key, value, updated_at FROM kv WHERE scope = ?1 AND key = ?2;

-- name: kv_of_scope
SELECT scope, key, value, updated_at FROM kv WHERE scope = ?1 ORDER BY key;
