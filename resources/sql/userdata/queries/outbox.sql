-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: outbox_add
INSERT INTO outbox (server, user, room, pending, kind, run, payload, state, created_at, expires_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'queued', ?8, ?9);

-- name: outbox_heads
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox
WHERE room = ?1 AND state IN ('queued', 'sending') AND server = ?3 AND user = ?4
      AND NOT (state = 'queued' AND answer_unknown = 0 AND expires_at > 0 AND expires_at <= ?2)
ORDER BY id LIMIT 1;

-- name: outbox_claim
UPDATE outbox SET state = 'sending', claimed_by = ?2, attempts = attempts + 1, answer_unknown = ?3 WHERE id = ?1;

-- name: outbox_release
UPDATE outbox
SET state = 'queued', claimed_by = '', next_attempt_at = ?3, last_error = ?4,
    answer_unknown = max(answer_unknown, ?5), upload_failures = upload_failures + ?6
WHERE id = ?1 AND state = 'sending' AND claimed_by = ?2;

-- name: outbox_mark_sent
UPDATE outbox SET state = 'sent', claimed_by = '', post = ?2, last_error = '', note = ?3, answer_unknown = 0
WHERE id = ?1;

-- name: outbox_mark_failed
UPDATE outbox SET state = 'failed', claimed_by = '', last_error = ?2 WHERE id = ?1 AND state <> 'sent';

-- name: outbox_set_file_ids
UPDATE outbox SET file_ids = ?2 WHERE id = ?1;

-- name: outbox_retry
UPDATE outbox
SET state = 'queued', claimed_by = '', next_attempt_at = ?2, expires_at = ?3, last_error = '', upload_failures = 0
WHERE id = ?1 AND state = 'failed' AND dropped_at = 0;

-- name: outbox_hasten
UPDATE outbox SET next_attempt_at = ?2 WHERE id = ?1 AND state = 'queued' AND next_attempt_at > ?2;

-- name: outbox_drop
UPDATE outbox SET state = 'failed', claimed_by = '', dropped_at = ?2, payload = '{}', file_ids = ''
WHERE id = ?1 AND state IN ('queued', 'failed') AND dropped_at = 0;

-- name: outbox_doubt
UPDATE outbox SET answer_unknown = 1 WHERE state IN ('queued', 'sending');

-- name: outbox_remove
-- What belongs to a run stays, so that nobody takes it for forgotten and writes it again.
DELETE FROM outbox WHERE id = ?1 AND state <> 'sending' AND (run = '' OR state = 'sent');

-- name: outbox_expired
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox
WHERE state = 'queued' AND answer_unknown = 0 AND expires_at > 0 AND expires_at <= ?1 ORDER BY id;

-- name: outbox_forget_sent
DELETE FROM outbox WHERE state = 'sent' AND created_at < ?1;

-- name: outbox_by_id
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox WHERE id = ?1;

-- name: outbox_by_pending
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox WHERE pending = ?1;

-- name: outbox_of_run
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox WHERE run = ?1 AND run <> '' ORDER BY id;

-- name: outbox_unsent_in
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox WHERE room = ?1 AND state <> 'sent' AND dropped_at = 0 ORDER BY id;

-- name: outbox_of_account
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox
WHERE state <> 'sent' AND (state = 'failed') = ?3 AND dropped_at = 0 AND server = ?1 AND user = ?2 ORDER BY id;

-- name: outbox_undelivered
SELECT id, server, user, room, pending, kind, run, payload, state, attempts, answer_unknown, next_attempt_at,
       created_at, expires_at, last_error, claimed_by, file_ids, post, dropped_at, upload_failures, note
FROM outbox WHERE state <> 'sent' AND dropped_at = 0 AND server = ?1 AND user = ?2 ORDER BY id;
