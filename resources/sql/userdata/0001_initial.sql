-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people wrote and what ran. Ids are text, so that a person with sqlite3 can read the file; times are
-- milliseconds since 1970, 0 is "never".

CREATE TABLE ledger (
    number INTEGER PRIMARY KEY,
    run    TEXT NOT NULL,
    kind   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    body   TEXT NOT NULL, -- canonical JSON
    prev   TEXT NOT NULL,
    hash   TEXT NOT NULL
);
CREATE INDEX ledger_by_run ON ledger (run, number);
CREATE INDEX ledger_by_kind ON ledger (kind, at);
CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger
BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;
CREATE TRIGGER ledger_never_forgets BEFORE DELETE ON ledger
BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TABLE run (
    id              TEXT PRIMARY KEY,
    automation      TEXT NOT NULL,
    digest          TEXT NOT NULL,
    line            TEXT NOT NULL,
    params          TEXT, -- JSON
    danger          TEXT NOT NULL,
    surface         TEXT NOT NULL,
    origin          TEXT NOT NULL,
    environment     TEXT NOT NULL,
    server          TEXT NOT NULL,
    user            TEXT NOT NULL,
    username        TEXT NOT NULL,
    team            TEXT NOT NULL,
    room            TEXT NOT NULL,
    room_name       TEXT NOT NULL,
    state           TEXT NOT NULL,
    is_final        INTEGER NOT NULL,
    owner           TEXT NOT NULL,
    handle          TEXT, -- JSON
    exit_code       INTEGER,
    reason          TEXT NOT NULL,
    headline        TEXT NOT NULL,
    requested_at    INTEGER NOT NULL,
    started_at      INTEGER NOT NULL,
    ended_at        INTEGER NOT NULL,
    invocation_post TEXT NOT NULL,
    progress_post   TEXT NOT NULL,
    result_post     TEXT NOT NULL
);
CREATE INDEX run_by_time ON run (requested_at);
CREATE INDEX run_by_room ON run (room, requested_at);
CREATE INDEX run_unfinished ON run (requested_at) WHERE is_final = 0;

CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY AUTOINCREMENT, -- a number is never used again
    server          TEXT NOT NULL,
    user            TEXT NOT NULL,
    room            TEXT NOT NULL,
    pending         TEXT NOT NULL UNIQUE,
    kind            TEXT NOT NULL,
    run             TEXT NOT NULL,
    payload         TEXT NOT NULL, -- JSON: message, props, root, root_row, edits, edits_row, files
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    answer_unknown  INTEGER NOT NULL DEFAULT 0, -- an attempt may have reached the server
    next_attempt_at INTEGER NOT NULL DEFAULT 0,
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    last_error      TEXT NOT NULL DEFAULT '',
    claimed_by      TEXT NOT NULL DEFAULT '',
    file_ids        TEXT NOT NULL DEFAULT '', -- separated by spaces
    post            TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outbox_unsent ON outbox (room, id) WHERE state <> 'sent';
CREATE INDEX outbox_by_run ON outbox (run) WHERE run <> '';

CREATE TABLE draft (
    server     TEXT NOT NULL,
    user       TEXT NOT NULL,
    room       TEXT NOT NULL,
    root       TEXT NOT NULL,
    text       TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (server, user, room, root)
);

CREATE TABLE gap (
    key       TEXT PRIMARY KEY,
    line      TEXT NOT NULL,
    first_at  INTEGER NOT NULL,
    last_at   INTEGER NOT NULL,
    closed_at INTEGER NOT NULL DEFAULT 0,
    closed_by TEXT NOT NULL DEFAULT ''
);

CREATE TABLE gap_asker (
    gap      TEXT NOT NULL REFERENCES gap (key),
    server   TEXT NOT NULL,
    user     TEXT NOT NULL,
    username TEXT NOT NULL,
    room     TEXT NOT NULL,
    count    INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    PRIMARY KEY (gap, server, user)
);

CREATE TABLE usage (
    automation TEXT NOT NULL,
    room       TEXT NOT NULL,
    count      INTEGER NOT NULL,
    last_at    INTEGER NOT NULL,
    PRIMARY KEY (automation, room)
);

CREATE TABLE account (
    server       TEXT NOT NULL,
    user         TEXT NOT NULL,
    username     TEXT NOT NULL,
    team         TEXT NOT NULL,
    default_room TEXT NOT NULL,
    used_at      INTEGER NOT NULL,
    PRIMARY KEY (server, user)
);

CREATE TABLE kv (
    scope      TEXT NOT NULL,
    key        TEXT NOT NULL,
    value      TEXT NOT NULL, -- JSON array of one value
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
);
