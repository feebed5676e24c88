-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: run_put
INSERT OR REPLACE INTO run (id, automation, digest, line, params, danger, surface, origin, environment, server, user,
                            username, team, room, room_name, state, is_final, owner, handle, exit_code, reason,
                            headline, requested_at, started_at, ended_at, invocation_post, progress_post, result_post)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
        ?25, ?26, ?27, ?28);

-- name: run_by_id
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run WHERE id = ?1;

-- name: run_by_prefix
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run WHERE id >= ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3;

-- name: run_latest
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run ORDER BY requested_at DESC, id DESC LIMIT ?1;

-- name: run_latest_in
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run WHERE room = ?1 ORDER BY requested_at DESC, id DESC LIMIT ?2;

-- name: run_since
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run WHERE requested_at >= ?1 ORDER BY requested_at, id;

-- name: run_unfinished
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run WHERE is_final = 0 ORDER BY requested_at, id;

-- name: run_of_owner
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run WHERE owner = ?1 ORDER BY requested_at, id;

-- name: run_without_result_post
SELECT id, automation, digest, line, params, danger, surface, origin, environment, server, user, username, team, room,
       room_name, state, owner, handle, exit_code, reason, headline, requested_at, started_at, ended_at,
       invocation_post, progress_post, result_post
FROM run WHERE is_final = 1 AND result_post = '' AND requested_at >= ?1 ORDER BY requested_at, id;

-- name: run_take_over
UPDATE run SET owner = ?3 WHERE id = ?1 AND owner = ?2;
