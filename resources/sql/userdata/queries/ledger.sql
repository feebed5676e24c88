-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: ledger_head
SELECT number, run, kind, at, body, prev, hash FROM ledger ORDER BY number DESC LIMIT 1;

-- name: ledger_append
INSERT INTO ledger (number, run, kind, at, body, prev, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- name: ledger_range
SELECT number, run, kind, at, body, prev, hash FROM ledger WHERE number >= ?1 ORDER BY number LIMIT ?2;

-- name: ledger_up_to
SELECT number, run, kind, at, body, prev, hash FROM ledger WHERE number <= ?1 ORDER BY number;

-- name: ledger_of_run
SELECT number, run, kind, at, body, prev, hash FROM ledger WHERE run = ?1 ORDER BY number;

-- name: ledger_of_kind
SELECT number, run, kind, at, body, prev, hash FROM ledger
WHERE kind >= ?1 AND kind < ?2 AND at >= ?3 ORDER BY number;
