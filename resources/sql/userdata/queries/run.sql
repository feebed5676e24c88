-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: run_put
-- The ids of its posts come from the outbox at any time and are never taken back.
INSERT INTO run (id, automation, digest, line, params, danger, surface, origin, environment, server, user, username,
                 team, room, room_name, state, is_final, owner, handle, exit_code, reason, headline, requested_at,
                 started_at, ended_at, invocation_post, progress_post, result_post)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
        ?25, ?26, ?27, ?28)
ON CONFLICT (id) DO UPDATE SET
    automation = excluded.automation, digest = excluded.digest, line = excluded.line, params = excluded.params,
    danger = excluded.danger, surface = excluded.surface, origin = excluded.origin,
    environment = excluded.environment, server = excluded.server, user = excluded.user,
    username = excluded.username, team = excluded.team, room = excluded.room, room_name = excluded.room_name,
    state = excluded.state, is_final = excluded.is_final, owner = excluded.owner, handle = excluded.handle,
    exit_code = excluded.exit_code, reason = excluded.reason, headline = excluded.headline,
    requested_at = excluded.requested_at, started_at = excluded.started_at, ended_at = excluded.ended_at,
    invocation_post = iif(excluded.invocation_post = '', invocation_post, excluded.invocation_post),
    progress_post = iif(excluded.progress_post = '', progress_post, excluded.progress_post),
    result_post = iif(excluded.result_post = '', result_post, excluded.result_post);

-- name: run_post
UPDATE run
SET invocation_post = iif(?2 = 'invocation', ?3, invocation_post),
    progress_post = iif(?2 = 'progress', ?3, progress_post),
    result_post = iif(?2 = 'result', ?3, result_post)
WHERE id = ?1 AND ?3 <> CASE ?2 WHEN 'invocation' THEN invocation_post
                                WHEN 'progress' THEN progress_post
                                WHEN 'result' THEN result_post
                                ELSE ?3 END;

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
